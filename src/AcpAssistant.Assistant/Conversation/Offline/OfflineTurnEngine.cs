using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>The engine that needs no key and no network: routes, fixed dialogues and answers made of quoted sentences.</summary>
internal sealed class OfflineTurnEngine(IRouter router, IEnumerable<IDialogue> dialogues, TimeProvider time)
    : ITurnEngine
{
    private readonly IDialogue[] dialogues = [.. dialogues];

    /// <inheritdoc/>
    public string Name => "offline";

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(
        Turn turn,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        var context = new ToolContext(turn.Conversation, turn.Language, time.GetUtcNow(), turn.History, turn.Message);
        var dialogueTurn = new DialogueTurn(turn, router.Route(turn.Message), context, emit);
        var reply = await ReplyAsync(dialogueTurn, cancellationToken);
        var settled = HandOffOffer.After(reply, dialogueTurn);
        return new TurnOutcome
        {
            Conversation = context.State,
            Route = settled.Route ?? dialogueTurn.Guess.Route,
            Confidence = settled.Confidence ?? dialogueTurn.Guess.Confidence,
            Reply = settled.Text,
            Abstained = settled.Abstained,
            Citations = settled.Citations,
            Products = settled.Products,
            Actions = [.. context.Actions],
            Checkout = context.Checkout,
            Handoff = context.Handoff,
        };
    }

    private async Task<DialogueReply> ReplyAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        if (
            turn.Context.State.Awaiting is { } awaited
            && turn.Guess is not { Route: ChatRoute.HumanAgent, Confidence: > 0.9 }
        )
        {
            turn.Context.State = turn.Context.State with { Awaiting = null };
            foreach (var asked in dialogues.Where(dialogue => dialogue.Asked(awaited.What)))
            {
                if (await asked.ContinueAsync(turn, awaited, cancellationToken) is { } continued)
                {
                    return continued with { Route = continued.Route ?? awaited.Route };
                }
            }
        }

        turn.Context.State = turn.Context.State with { Awaiting = null };
        var begun = Array.Find(dialogues, dialogue => dialogue.Begins(turn.Guess.Route));
        return begun is null
            ? throw new InvalidOperationException($"No dialogue begins the route {turn.Guess.Route}.")
            : await begun.BeginAsync(turn, cancellationToken);
    }
}
