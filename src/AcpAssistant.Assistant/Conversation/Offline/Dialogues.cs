using AcpAssistant.Assistant.Conversation.Slots;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>The fixed dialogues by what begins or continues them. Both engines run them: proof, choices and confirmations are never left to a model.</summary>
internal sealed class Dialogues(IEnumerable<IDialogue> dialogues, CartChange cart, ReturnChange returns)
{
    private const double SureOfPerson = 0.9;
    private readonly IDialogue[] dialogues = [.. dialogues];

    /// <summary>Whether a dialogue begins messages of a route.</summary>
    public bool Begins(ChatRoute route) => Array.Exists(dialogues, dialogue => dialogue.Begins(route));

    /// <summary>Goes on with what the assistant asked for; null when nothing is awaited or the message is about something else.</summary>
    public async Task<DialogueReply?> ContinueAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var awaited = turn.Context.State.Awaiting;
        turn.Context.State = turn.Context.State with { Awaiting = null };
        if (turn.Guess is { Route: ChatRoute.HumanAgent, Confidence: > SureOfPerson })
        {
            return null;
        }

        if (awaited is null)
        {
            return await cart.TryAsync(turn, cancellationToken) ?? await returns.TryAsync(turn, cancellationToken);
        }

        if (awaited.What is not (HandOffOffer.What or RulesAnswer.What) && YesNo.IsDropped(turn.Message))
        {
            return new DialogueReply(turn.Wording.Say("confirm.declined")) { Route = awaited.Route };
        }

        if (awaited.What is CartChange.What)
        {
            return await cart.ContinueAsync(turn, awaited, cancellationToken);
        }

        foreach (var asked in dialogues.Where(dialogue => dialogue.Asked(awaited.What)))
        {
            if (await asked.ContinueAsync(turn, awaited, cancellationToken) is { } continued)
            {
                return continued with { Route = continued.Route ?? awaited.Route };
            }
        }

        return null;
    }

    /// <summary>Begins the dialogue of the guessed route.</summary>
    public Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        turn.Context.State = turn.Context.State with { Awaiting = null };
        var begun =
            Array.Find(dialogues, dialogue => dialogue.Begins(turn.Guess.Route))
            ?? throw new InvalidOperationException($"No dialogue begins the route {turn.Guess.Route}.");
        return begun.BeginAsync(turn, cancellationToken);
    }
}
