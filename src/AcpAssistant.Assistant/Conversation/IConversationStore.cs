namespace AcpAssistant.Assistant.Conversation;

/// <summary>Where conversations live.</summary>
public interface IConversationStore
{
    /// <summary>The conversation, or null when there is none of this id for this visitor.</summary>
    Task<Conversation?> FindAsync(string id, string visitorHash, CancellationToken cancellationToken);

    /// <summary>The stored answer to a client message id of this conversation, or null.</summary>
    Task<ChatAnswer?> FindAnswerAsync(
        string conversationId,
        string clientMessageId,
        CancellationToken cancellationToken
    );

    /// <summary>Saves conversation and new messages in one transaction; false when the version is stale or the client message id is taken (nothing is written then).</summary>
    Task<bool> SaveAsync(
        Conversation conversation,
        IReadOnlyList<NewMessage> messages,
        CancellationToken cancellationToken
    );

    /// <summary>Messages after a sequence number, oldest first.</summary>
    Task<IReadOnlyList<ConversationMessage>> MessagesAsync(
        string conversationId,
        long after,
        CancellationToken cancellationToken
    );

    /// <summary>Adds what a person in support wrote.</summary>
    Task AppendSupportMessageAsync(
        string conversationId,
        string messageId,
        string authorName,
        string text,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    /// <summary>Latest answers for the review page, newest first.</summary>
    Task<IReadOnlyList<ReviewedAnswer>> RecentAnswersAsync(int limit, CancellationToken cancellationToken);
}
