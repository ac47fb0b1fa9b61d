using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>The outbox. Delivered messages are kept for a week, for people who ask what was sent.</summary>
internal sealed class SqlOutbox(Database database) : IOutbox
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly string claim = $"""
        WITH due AS MATERIALIZED (
            SELECT o.sequence FROM outbox o
            WHERE o.delivered_at IS NULL AND o.due_at <= @now
                AND NOT EXISTS (
                    SELECT 1 FROM outbox older
                    WHERE older.key = o.key AND older.delivered_at IS NULL AND older.sequence < o.sequence
                )
            ORDER BY o.sequence LIMIT @limit {database.Dialect.SkipLocked}
        )
        UPDATE outbox SET due_at = @leaseUntil, attempts = attempts + 1
        WHERE sequence IN (SELECT sequence FROM due)
        RETURNING sequence, id, topic, key, body, created_at AS CreatedAt
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(
        int limit,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.WriteAsync(
            scope =>
                scope.QueryAsync<MessageRow>(
                    claim,
                    new
                    {
                        limit,
                        now = SqlText.Time(now),
                        leaseUntil = SqlText.Time(leaseUntil),
                    }
                ),
            cancellationToken
        );
        // RETURNING promises no order.
        return [.. rows.OrderBy(row => row.Sequence).Select(row => row.ToMessage())];
    }

    /// <inheritdoc/>
    public Task CompleteAsync(string id, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    "UPDATE outbox SET delivered_at = @now, last_error = NULL WHERE id = @id AND delivered_at IS NULL",
                    new { id = SqlText.Clean(id), now = SqlText.Time(now) }
                );
                await scope.ExecuteAsync(
                    "DELETE FROM outbox WHERE delivered_at < @before",
                    new { before = SqlText.Time(now - Kept) }
                );
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task RetryAsync(string id, string error, DateTimeOffset retryAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    "UPDATE outbox SET due_at = @retryAt, last_error = @error WHERE id = @id AND delivered_at IS NULL",
                    new
                    {
                        id = SqlText.Clean(id),
                        error = SqlText.Clean(error),
                        retryAt = SqlText.Time(retryAt),
                    }
                );
            },
            cancellationToken
        );

    private sealed class MessageRow
    {
        public long Sequence { get; init; }

        public string Id { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Key { get; init; } = "";

        public string Body { get; init; } = "";

        public long CreatedAt { get; init; }

        public OutboxMessage ToMessage() => new(Id, Topic, Key, Body, SqlText.Time(CreatedAt));
    }
}
