namespace AcpAssistant.Assistant.Conversation;

/// <summary>The conversation as the HTTP surface uses it.</summary>
public interface IChatService
{
    /// <summary>Answers a message; <paramref name="emit"/> receives the events as they happen (the last is <see cref="ChatEvent.Done"/>).</summary>
    Task<ChatResult> SendAsync(
        ChatRequest request,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    );

    /// <summary>Answers an open confirmation by button.</summary>
    Task<ChatResult> ConfirmAsync(
        string conversationId,
        string confirmationId,
        bool accept,
        string visitorHash,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    );

    /// <summary>Messages of the conversation after a sequence number (0 = all), those of people in support included; null when the conversation isn't this visitor's.</summary>
    Task<IReadOnlyList<ConversationMessage>?> MessagesAsync(
        string conversationId,
        string visitorHash,
        long after,
        CancellationToken cancellationToken
    );
}
