using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Assistant.Conversation.Language;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Runs turns: loads the visitor's conversation, lets the engine answer or an open confirmation take effect, checks the answer and saves both.</summary>
internal sealed class ChatService(
    IConversationStore store,
    TurnRunner turns,
    ConfirmationRunner confirmations,
    SignedIn signedIn,
    ConversationGate gate,
    IIdGenerator ids,
    TimeProvider time,
    IOptions<ChatOptions> options
) : IChatService
{
    private const int Tries = 2;

    /// <inheritdoc/>
    public async Task<ChatResult> SendAsync(
        ChatRequest request,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        var message = MessageCleaner.Clean(request.Message);
        if (Problem(request, message) is { } problem)
        {
            return new ChatResult.Invalid(problem);
        }

        var id = request.ConversationId ?? NewConversationId(request);
        using var pass = await gate.EnterAsync(id, cancellationToken);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var state = await store.FindAsync(id, request.VisitorHash, cancellationToken);
            if (state is null && request.ConversationId is not null)
            {
                return new ChatResult.NotFound();
            }

            if (
                state is not null
                && request.ClientMessageId is { } clientMessageId
                && await store.FindAnswerAsync(id, clientMessageId, cancellationToken) is { } earlier
            )
            {
                return await WasSaidAsync(id, earlier, message, cancellationToken)
                    ? await ReplayAsync(earlier, emit)
                    : new ChatResult.Invalid(Wording.For(state.Language).Say("chat.id_taken"));
            }

            var opened = Open(state, id, request, message);
            if (await RunAsync(opened, request, message, emit, cancellationToken) is { } result)
            {
                return result;
            }
        }

        return new ChatResult.Gone(Wording.For(LanguageOf(request, message)).Say("chat.conflict"));
    }

    /// <inheritdoc/>
    public async Task<ChatResult> ConfirmAsync(
        string conversationId,
        string confirmationId,
        bool accept,
        string visitorHash,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        using var pass = await gate.EnterAsync(conversationId, cancellationToken);
        var state = await store.FindAsync(conversationId, visitorHash, cancellationToken);
        if (state is null)
        {
            return new ChatResult.NotFound();
        }

        // The answer may have been lost on its way: the same word again finds it.
        var answerId = $"confirmation {confirmationId} {(accept ? "yes" : "no")}";
        if (!string.Equals(state.Pending?.Request.Id, confirmationId, StringComparison.Ordinal))
        {
            if (await store.FindAnswerAsync(conversationId, answerId, cancellationToken) is { } earlier)
            {
                return await ReplayAsync(earlier, emit);
            }

            return await WasAskedAsync(conversationId, confirmationId, cancellationToken)
                ? new ChatResult.Gone(Wording.For(state.Language).Say("confirm.gone"))
                : new ChatResult.NotFound();
        }

        var now = time.GetUtcNow();
        if (state.Pending!.Request.ExpiresAt <= now)
        {
            return new ChatResult.Gone(Wording.For(state.Language).Say("confirm.expired"));
        }

        var current = signedIn.Apply(state, null, now);
        var said = Wording.For(state.Language).Say(accept ? "confirm.said_yes" : "confirm.said_no");
        return await confirmations.AnswerAsync(current, state.Pending, accept, said, answerId, emit, cancellationToken)
            ?? new ChatResult.Gone(Wording.For(state.Language).Say("confirm.gone"));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ConversationMessage>?> MessagesAsync(
        string conversationId,
        string visitorHash,
        long after,
        CancellationToken cancellationToken
    ) =>
        await store.FindAsync(conversationId, visitorHash, cancellationToken) is null
            ? null
            : await store.MessagesAsync(conversationId, after, cancellationToken);

    private async Task<ChatResult?> RunAsync(
        Conversation state,
        ChatRequest request,
        string message,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        // A question asked after the confirmation takes the next yes; the button stays usable.
        if (state is { Pending: { } pending, Awaiting: null } && YesNo.Read(message) is { } accept)
        {
            return pending.Request.ExpiresAt > time.GetUtcNow()
                ? await confirmations.AnswerAsync(
                    state,
                    pending,
                    accept,
                    message,
                    request.ClientMessageId,
                    emit,
                    cancellationToken
                )
                : await turns.SayAsync(
                    state with
                    {
                        Pending = null,
                    },
                    request,
                    message,
                    "confirm.expired",
                    emit,
                    cancellationToken
                );
        }

        return await turns.RunAsync(state, request, message, emit, cancellationToken);
    }

    private Conversation Open(Conversation? state, string id, ChatRequest request, string message)
    {
        var now = time.GetUtcNow();
        var opened =
            state
            ?? new Conversation
            {
                Id = id,
                VisitorHash = request.VisitorHash,
                CreatedAt = now,
                UpdatedAt = now,
            };
        return signedIn.Apply(opened, request.SignedInAs, now) with
        {
            Language = ReplyLanguage.Choose(message, state?.Language, request.Locale),
            UpdatedAt = now,
        };
    }

    private static async Task<ChatResult> ReplayAsync(ChatAnswer earlier, Func<ChatEvent, ValueTask> emit)
    {
        await new AnswerStream(emit).SendAsync(earlier);
        return new ChatResult.Answered(earlier);
    }

    private async Task<bool> WasSaidAsync(
        string conversationId,
        ChatAnswer answer,
        string message,
        CancellationToken cancellationToken
    )
    {
        var messages = await store.MessagesAsync(conversationId, 0, cancellationToken);
        var said = messages
            .TakeWhile(known => !string.Equals(known.Id, answer.MessageId, StringComparison.Ordinal))
            .LastOrDefault(known => string.Equals(known.Author, "visitor", StringComparison.Ordinal));
        return said is null || string.Equals(said.Text, message, StringComparison.Ordinal);
    }

    private async Task<bool> WasAskedAsync(
        string conversationId,
        string confirmationId,
        CancellationToken cancellationToken
    )
    {
        var messages = await store.MessagesAsync(conversationId, 0, cancellationToken);
        return messages.Any(message =>
            string.Equals(message.Answer?.Confirmation?.Id, confirmationId, StringComparison.Ordinal)
        );
    }

    // A first message that is sent again (its answer was lost on the way) must find the same conversation.
    private string NewConversationId(ChatRequest request) =>
        request.ClientMessageId is { } clientMessageId
            ? "conv_"
                + Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes($"{request.VisitorHash}\n{clientMessageId}")).AsSpan(0, 16)
                )
            : ids.NewId("conv");

    private string? Problem(ChatRequest request, string message)
    {
        var wording = Wording.For(LanguageOf(request, message));
        var limit = options.Value.MaxMessageCharacters;
        return message.Length == 0 ? wording.Say("chat.empty")
            // Characters as people count them: an emoji is one, not two.
            : message.Length > limit && message.EnumerateRunes().Count() > limit
                ? wording.Say(
                    "chat.too_long",
                    ("limit", limit.ToString(System.Globalization.CultureInfo.InvariantCulture))
                )
            : null;
    }

    private static string LanguageOf(ChatRequest request, string message) =>
        ReplyLanguage.Choose(message.Length > 200 ? message[..200] : message, null, request.Locale);
}
