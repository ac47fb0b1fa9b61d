using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Carries out what a person has said yes to, at most once, or drops it after a no. No engine takes part.</summary>
internal sealed class ConfirmationRunner(
    IConversationStore store,
    IEnumerable<IConfirmedTool> tools,
    IIdGenerator ids,
    TimeProvider time
)
{
    private readonly Dictionary<string, IConfirmedTool> byName = tools.ToDictionary(
        tool => tool.ToolName,
        StringComparer.Ordinal
    );

    /// <summary>The answer; null when somebody else answered at the same moment.</summary>
    /// <param name="state">The conversation with the open confirmation.</param>
    /// <param name="pending">What was asked.</param>
    /// <param name="accept">The person's word.</param>
    /// <param name="said">How it was said, for the transcript.</param>
    /// <param name="clientMessageId">Of the typed message; null for a button.</param>
    /// <param name="emit">Receives the events.</param>
    /// <param name="cancellationToken">Stops waiting before anything took effect.</param>
    public async Task<ChatResult?> AnswerAsync(
        Conversation state,
        PendingConfirmation pending,
        bool accept,
        string said,
        string? clientMessageId,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var history = await store.MessagesAsync(state.Id, 0, cancellationToken);
        // Taking the confirmation away first, under the version check, is what makes the effect happen at most once.
        var taken = state with
        {
            Pending = null,
            UpdatedAt = now,
        };
        if (!await store.SaveAsync(taken, [], cancellationToken))
        {
            return null;
        }

        var stream = new AnswerStream(emit);
        var context = new ToolContext(
            taken with
            {
                Version = taken.Version + 1,
            },
            state.Language,
            now,
            [.. history],
            ""
        );
        // From here on the effect must be carried through and told, even if the person has closed the page.
        var reply = await ReplyAsync(pending, accept, context, CancellationToken.None);
        var outcome = new TurnOutcome
        {
            Conversation = context.State,
            Route = RouteOf(pending.Tool),
            Confidence = 1,
            Reply = reply,
            Actions = [.. context.Actions],
            Checkout = context.Checkout,
            Handoff = context.Handoff,
        };
        var answer = TurnRunner.AnswerOf(outcome, ids.NewId("msg"), now);
        await SaveAnswerAsync(
            context.State,
            [
                new NewMessage(ids.NewId("msg"), "visitor", said, now, clientMessageId, null),
                new NewMessage(answer.MessageId, "assistant", answer.Reply, now, null, answer),
            ]
        );
        await stream.SendAsync(answer);
        return new ChatResult.Answered(answer);
    }

    private async Task<string> ReplyAsync(
        PendingConfirmation pending,
        bool accept,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        if (accept)
        {
            return await byName[pending.Tool].RunConfirmedAsync(pending, context, cancellationToken);
        }

        context.Record(pending.Tool, "declined");
        return Wording.For(context.State.Language).Say("confirm.declined");
    }

    private async Task SaveAnswerAsync(Conversation state, IReadOnlyList<NewMessage> messages)
    {
        if (await store.SaveAsync(state, messages, CancellationToken.None))
        {
            return;
        }

        // Another process saved in between. The effect has happened, so its report goes onto the newer state.
        var newer = await store.FindAsync(state.Id, state.VisitorHash, CancellationToken.None);
        if (newer is not null)
        {
            var merged = newer with { CheckoutSessionId = state.CheckoutSessionId, TicketId = state.TicketId };
            await store.SaveAsync(merged, messages, CancellationToken.None);
        }
    }

    private static ChatRoute RouteOf(string tool) =>
        tool switch
        {
            CancelOrderTool.Name => ChatRoute.CancelOrder,
            ChangeAddressTool.Name => ChatRoute.ChangeOrder,
            StartReturnTool.Name => ChatRoute.ReturnRefund,
            _ => ChatRoute.Purchase,
        };
}
