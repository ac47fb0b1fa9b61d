using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Brings people in: on request at once, for complaints and anger, and after an offer that was accepted.</summary>
internal sealed class HandOffDialogue(HandOffTool handOff, KnowledgeDialogue knowledge) : IDialogue
{
    private const int LongestWish = 300;
    private const double SureOfPerson = 0.9;

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route is ChatRoute.HumanAgent or ChatRoute.Complaint;

    /// <inheritdoc/>
    public bool Asked(string what) => what is HandOffOffer.What;

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Guess is { Route: ChatRoute.HumanAgent, Confidence: < SureOfPerson })
        {
            return await AnswerOrOfferAsync(turn, cancellationToken);
        }

        if (turn.Guess.Route == ChatRoute.HumanAgent)
        {
            return await OpenAsync(turn, "requested", LastWish(turn), "handoff.done", cancellationToken);
        }

        if (Mood.IsAngry(turn.Message))
        {
            return await OpenAsync(turn, "anger", turn.Message, "handoff.sorry", cancellationToken);
        }

        HandOffOffer.Await(turn, "complaint");
        return new DialogueReply(turn.Wording.Say("complaint.offer"));
    }

    /// <inheritdoc/>
    public async Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    ) =>
        YesNo.Read(turn.Message) switch
        {
            true => await OpenAsync(
                turn,
                awaited.Slots["reason"],
                awaited.Slots["wish"],
                "handoff.done",
                cancellationToken
            ),
            false => new DialogueReply(turn.Wording.Say("handoff.declined")),
            null => null,
        };

    /// <summary>Opens the ticket and says its number.</summary>
    public async Task<DialogueReply> OpenAsync(
        DialogueTurn turn,
        string reason,
        string wish,
        string textKey,
        CancellationToken cancellationToken
    )
    {
        var reference = await handOff.RunAsync(
            reason,
            wish.Length > LongestWish ? wish[..LongestWish] : wish,
            turn.Context,
            cancellationToken
        );
        return new DialogueReply(turn.Wording.Say(textKey, ("ticket", reference.TicketId)));
    }

    // A ticket is an effect: a mere guess that a person is wanted doesn't make one, it asks.
    private async Task<DialogueReply> AnswerOrOfferAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        if (await knowledge.TryAsync(turn, cancellationToken) is { } answer)
        {
            return answer with { Route = ChatRoute.ProductQuestion };
        }

        HandOffOffer.Await(turn, "requested");
        return new DialogueReply(turn.Wording.Say("handoff.offer"));
    }

    // "I want to talk to someone" says nothing of the matter; what was asked before does.
    private static string LastWish(DialogueTurn turn) =>
        turn.Turn.History.LastOrDefault(message => message.Author is "visitor")?.Text is { } before
            ? $"{before} / {turn.Message}"
            : turn.Message;
}
