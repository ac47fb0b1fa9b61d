using AcpAssistant.Assistant.Helpdesk;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Read receipts of conversations.</summary>
internal sealed class SqlReadReceiptStore(Database database) : IReadReceiptStore
{
    /// <inheritdoc/>
    public Task SetFetchedAsync(string conversationId, long sequence, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    """
                    INSERT INTO fetched_replies (conversation_id, sequence) VALUES (@id, @sequence)
                    ON CONFLICT (conversation_id) DO UPDATE SET sequence = excluded.sequence
                    WHERE fetched_replies.sequence < excluded.sequence
                    """,
                    new { id = SqlText.Clean(conversationId), sequence }
                );
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<long> FetchedAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            scope =>
                scope.FirstAsync<long>(
                    "SELECT sequence FROM fetched_replies WHERE conversation_id = @id",
                    new { id = SqlText.Clean(conversationId) }
                ),
            cancellationToken
        );
}
