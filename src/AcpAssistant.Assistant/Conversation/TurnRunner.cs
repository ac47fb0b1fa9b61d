using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Lets the engine answer one message, checks what it says and saves it.</summary>
internal sealed class TurnRunner(
    IConversationStore store,
    ITurnEngine engine,
    AnswerCheck check,
    IHelpdesk helpdesk,
    IIdGenerator ids,
    TimeProvider time,
    IOptions<ChatOptions> options
)
{
    /// <summary>The answer; null when the conversation was changed elsewhere meanwhile and nothing was saved.</summary>
    public async Task<ChatResult?> RunAsync(
        Conversation state,
        ChatRequest request,
        string message,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        var stream = new AnswerStream(emit);
        await stream.PassAsync(new ChatEvent.Status("thinking"));
        var history = state.Version == 0 ? [] : await store.MessagesAsync(state.Id, 0, cancellationToken);
        var turn = new Turn(
            state,
            message,
            state.Language,
            request.ContextProductId,
            [.. history.TakeLast(options.Value.HistoryMessages)]
        );
        var outcome = await VerifyAsync(
            await engine.RunAsync(turn, stream.PassAsync, cancellationToken),
            cancellationToken
        );
        if (state.TicketId is { } ticket && outcome.Handoff is null)
        {
            await helpdesk.AddCustomerMessageAsync(ticket, message, cancellationToken);
        }

        return await SaveAsync(outcome, request.ClientMessageId, message, stream, cancellationToken);
    }

    /// <summary>Answers with one fixed text.</summary>
    public Task<ChatResult?> SayAsync(
        Conversation state,
        ChatRequest request,
        string message,
        string textKey,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            new TurnOutcome
            {
                Conversation = state,
                Route = ChatRoute.Smalltalk,
                Confidence = 1,
                Reply = Wording.For(state.Language).Say(textKey),
            },
            request.ClientMessageId,
            message,
            new AnswerStream(emit),
            cancellationToken
        );

    /// <summary>What the contract shows of an outcome.</summary>
    internal static ChatAnswer AnswerOf(TurnOutcome outcome, string messageId, DateTimeOffset now)
    {
        var state = outcome.Conversation;
        return new ChatAnswer
        {
            ConversationId = state.Id,
            MessageId = messageId,
            Language = state.Language,
            Route = outcome.Route,
            Confidence = Math.Round(Math.Clamp(outcome.Confidence, 0, 1), 3),
            Reply = outcome.Reply,
            Abstained = outcome.Abstained,
            Citations = outcome.Citations,
            Products = outcome.Products,
            Actions = outcome.Actions,
            Confirmation =
                state is { Awaiting: null, Pending: { } pending } && pending.Request.ExpiresAt > now
                    ? pending.Request
                    : null,
            Checkout = outcome.Checkout,
            Handoff = outcome.Handoff,
            Identity = state.Identity.Grade,
        };
    }

    private async Task<TurnOutcome> VerifyAsync(TurnOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Citations.IsEmpty)
        {
            return outcome;
        }

        var verified = await check.CheckAsync(outcome.Reply, outcome.Citations, cancellationToken);
        return verified.Holds
            ? outcome with
            {
                Reply = verified.Reply,
                Citations = verified.Citations,
            }
            : outcome with
            {
                Reply = Wording.For(outcome.Conversation.Language).Say("answer.unknown"),
                Citations = [],
                Abstained = true,
            };
    }

    private async Task<ChatResult?> SaveAsync(
        TurnOutcome outcome,
        string? clientMessageId,
        string message,
        AnswerStream stream,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var answer = AnswerOf(outcome, ids.NewId("msg"), now);
        var saved = await store.SaveAsync(
            outcome.Conversation,
            [
                new NewMessage(ids.NewId("msg"), "visitor", message, now, clientMessageId, null),
                new NewMessage(answer.MessageId, "assistant", answer.Reply, now, null, answer),
            ],
            cancellationToken
        );
        if (!saved)
        {
            return null;
        }

        await stream.SendAsync(answer);
        return new ChatResult.Answered(answer);
    }
}
