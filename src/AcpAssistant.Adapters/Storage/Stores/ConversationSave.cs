using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>A turn to save: the conversation's next state and the messages of the turn.</summary>
internal sealed class ConversationSave(Conversation conversation, IReadOnlyList<NewMessage> messages)
{
    private readonly string id = SqlText.Clean(conversation.Id);
    private readonly string body = StorageJson.Write(conversation with { Version = 0 });

    /// <summary>Writes all of it, or nothing and answers false when someone else was first.</summary>
    public async Task<bool> RunAsync(DbScope scope)
    {
        if (await SaveStateAsync(scope) is not { } last)
        {
            scope.Discard();
            return false;
        }

        var first = last - messages.Count + 1;
        var rows = new List<(ConversationMessage Message, string? ClientMessageId, long? Answers)>();
        long? question = null;
        foreach (var message in messages)
        {
            var sequence = first + rows.Count;
            var isAssistants = string.Equals(message.Author, "assistant", StringComparison.Ordinal);
            rows.Add(
                (
                    new ConversationMessage(
                        sequence,
                        message.Id,
                        message.Author,
                        AuthorName: null,
                        message.Text,
                        message.At,
                        message.Answer
                    ),
                    message.ClientMessageId,
                    isAssistants ? question : null
                )
            );
            question = isAssistants ? question : sequence;
        }

        if (await InsertAsync(scope, id, rows) == rows.Count)
        {
            return true;
        }

        scope.Discard();
        return false;
    }

    /// <summary>Inserts messages; the number that was new.</summary>
    public static Task<int> InsertAsync(
        DbScope scope,
        string conversationId,
        IReadOnlyList<(ConversationMessage Message, string? ClientMessageId, long? Answers)> rows
    ) =>
        scope
            .Into(
                "conversation_messages",
                "conversation_id",
                "sequence",
                "id",
                "author",
                "client_message_id",
                "answers",
                "sent_at",
                "body"
            )
            .RowsAsync(
                [
                    .. rows.Select(row =>
                        new object?[]
                        {
                            conversationId,
                            row.Message.Sequence,
                            SqlText.Clean(row.Message.Id),
                            SqlText.Clean(row.Message.Author),
                            row.ClientMessageId is null ? null : SqlText.Clean(row.ClientMessageId),
                            row.Answers,
                            SqlText.Time(row.Message.At),
                            StorageJson.Write(row.Message),
                        }
                    ),
                ],
                "ON CONFLICT DO NOTHING"
            );

    // The last sequence number after the turn, or null when the version is stale.
    private Task<long?> SaveStateAsync(DbScope scope) =>
        scope.FirstAsync<long?>(
            conversation.Version == 0
                ? """
                INSERT INTO conversations (id, visitor_hash, version, last_sequence, updated_at, body)
                VALUES (@id, @visitorHash, 1, @count, @updatedAt, @body)
                ON CONFLICT (id) DO NOTHING RETURNING last_sequence
                """
                : """
                UPDATE conversations
                SET version = version + 1, last_sequence = last_sequence + @count, updated_at = @updatedAt, body = @body
                WHERE id = @id AND visitor_hash = @visitorHash AND version = @version
                RETURNING last_sequence
                """,
            new
            {
                id,
                visitorHash = SqlText.Clean(conversation.VisitorHash),
                version = conversation.Version,
                count = (long)messages.Count,
                updatedAt = SqlText.Time(conversation.UpdatedAt),
                body,
            }
        );
}
