using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Conversations and their messages. The conversation's row counts the sequence numbers, so that support and assistant never take the same one.</summary>
internal sealed class SqlConversationStore(Database database) : IConversationStore
{
    /// <inheritdoc/>
    public async Task<Conversation?> FindAsync(string id, string visitorHash, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            scope =>
                scope.FirstAsync<BodyRow>(
                    "SELECT body, version FROM conversations WHERE id = @id AND visitor_hash = @visitorHash",
                    new { id = SqlText.Clean(id), visitorHash = SqlText.Clean(visitorHash) }
                ),
            cancellationToken
        );
        return row is null ? null : StorageJson.Read<Conversation>(row.Body) with { Version = (int)row.Version };
    }

    /// <inheritdoc/>
    public async Task<ChatAnswer?> FindAnswerAsync(
        string conversationId,
        string clientMessageId,
        CancellationToken cancellationToken
    )
    {
        var body = await database.ReadAsync(
            scope =>
                scope.FirstAsync<string>(
                    """
                    SELECT a.body FROM conversation_messages q
                    JOIN conversation_messages a
                        ON a.conversation_id = q.conversation_id AND a.answers = q.sequence
                    WHERE q.conversation_id = @conversationId AND q.client_message_id = @clientMessageId
                    ORDER BY a.sequence
                    """,
                    new
                    {
                        conversationId = SqlText.Clean(conversationId),
                        clientMessageId = SqlText.Clean(clientMessageId),
                    }
                ),
            cancellationToken
        );
        return body is null ? null : StorageJson.Read<ConversationMessage>(body).Answer;
    }

    /// <inheritdoc/>
    public Task<bool> SaveAsync(
        Conversation conversation,
        IReadOnlyList<NewMessage> messages,
        CancellationToken cancellationToken
    )
    {
        var save = new ConversationSave(conversation, messages);
        return database.WriteAsync(save.RunAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ConversationMessage>> MessagesAsync(
        string conversationId,
        long after,
        CancellationToken cancellationToken
    )
    {
        var bodies = await database.ReadAsync(
            scope =>
                scope.QueryAsync<string>(
                    """
                    SELECT body FROM conversation_messages
                    WHERE conversation_id = @conversationId AND sequence > @after ORDER BY sequence
                    """,
                    new { conversationId = SqlText.Clean(conversationId), after }
                ),
            cancellationToken
        );
        return [.. bodies.Select(StorageJson.Read<ConversationMessage>)];
    }

    /// <inheritdoc/>
    public Task AppendSupportMessageAsync(
        string conversationId,
        string messageId,
        string authorName,
        string text,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                var id = SqlText.Clean(conversationId);
                var sequence = await scope.FirstAsync<long?>(
                    "UPDATE conversations SET last_sequence = last_sequence + 1 WHERE id = @id RETURNING last_sequence",
                    new { id }
                );
                if (sequence is not { } next)
                {
                    throw new InvalidOperationException("The conversation to append to doesn't exist.");
                }

                var message = new ConversationMessage(next, messageId, "support", authorName, text, at, Answer: null);
                if (await ConversationSave.InsertAsync(scope, id, [(message, null, null)]) == 0)
                {
                    // Told twice: it is there already.
                    scope.Discard();
                }
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReviewedAnswer>> RecentAnswersAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<ReviewRow>(
                    """
                    SELECT a.body,
                        (
                            SELECT q.body FROM conversation_messages q
                            WHERE q.conversation_id = a.conversation_id AND q.author = 'visitor' AND q.sequence < a.sequence
                            ORDER BY q.sequence DESC LIMIT 1
                        ) AS Question
                    FROM conversation_messages a
                    WHERE a.author = 'assistant' ORDER BY a.sent_at DESC, a.conversation_id DESC, a.sequence DESC LIMIT @limit
                    """,
                    new { limit }
                ),
            cancellationToken
        );
        return [.. rows.Select(row => row.ToReviewed()).OfType<ReviewedAnswer>()];
    }

    private sealed class ReviewRow
    {
        public string Body { get; init; } = "";

        public string? Question { get; init; }

        public ReviewedAnswer? ToReviewed()
        {
            var message = StorageJson.Read<ConversationMessage>(Body);
            var question = Question is null ? "" : StorageJson.Read<ConversationMessage>(Question).Text;
            return message.Answer is { } answer ? new ReviewedAnswer(question, answer, message.At) : null;
        }
    }
}
