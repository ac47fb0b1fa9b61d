using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>The engine that needs no key and no network: routes, fixed dialogues and answers made of quoted sentences.</summary>
internal sealed class OfflineTurnEngine(IRouter router, Dialogues dialogues, TimeProvider time) : ITurnEngine
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
        var dialogueTurn = new DialogueTurn(turn, router.Route(turn.Message), context, emit);
        var reply = await dialogues.ContinueAsync(dialogueTurn, cancellationToken);
        if (reply is null)
        {
            dialogueTurn = Ellipsis.Routed(dialogueTurn);
            reply = await dialogues.BeginAsync(dialogueTurn, cancellationToken);
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
}
