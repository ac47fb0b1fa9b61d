using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>The engine that needs no key and no network: routes, fixed dialogues and answers made of quoted sentences.</summary>
internal sealed class OfflineTurnEngine(
    RouteReader routes,
    Dialogues dialogues,
    OtherLanguage otherLanguage,
    TimeProvider time
) : ITurnEngine
{
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
        var guess = await routes.ReadAsync(turn, cancellationToken);
        var dialogueTurn = new DialogueTurn(turn, guess, context, emit);
        var awaited = turn.Conversation.Awaiting;
        var reply = await dialogues.ContinueAsync(dialogueTurn, cancellationToken);
        if (reply is null)
        {
            reply = otherLanguage.IsSpokenIn(turn.Message)
                ? Foreign(dialogueTurn)
                : await dialogues.BeginAsync(dialogueTurn, cancellationToken);
            Asides.Keep(awaited, dialogueTurn, reply);
        }

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

    // Nobody guesses at what wasn't understood; a person may speak the language.
    private static DialogueReply Foreign(DialogueTurn turn) =>
        new(turn.Wording.Say("chat.languages"))
        {
            Route = ChatRoute.OutOfScope,
            Abstained = true,
            Confidence = 0.5,
        };
}
