using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>The outbox. What was delivered is kept for a week, for people who ask what was sent; dead letters are kept until they are sent again.</summary>
internal sealed class SqlOutbox(Database database) : IOutbox
{
    private const string Waiting = "delivered_at IS NULL AND dead_at IS NULL";

    private const int DeliveriesPerCleaning = 256;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private int deliveries;

    // Claiming and sending again take turns: a claim that doesn't see yet that an older message is back would tell beside it.
    private static string TurnOf(string consumer) => "outbox " + consumer;

    private readonly string claim = $"""
        WITH due AS MATERIALIZED (
            SELECT d.consumer, d.sequence FROM outbox_deliveries d
            WHERE d.consumer = @consumer AND d.delivered_at IS NULL AND d.dead_at IS NULL AND d.due_at <= @now
                AND NOT EXISTS (
                    SELECT 1 FROM outbox_deliveries older
                    WHERE older.consumer = d.consumer AND older.key = d.key AND older.sequence < d.sequence
                        AND older.delivered_at IS NULL AND older.dead_at IS NULL
                )
                AND NOT EXISTS (
                    SELECT 1 FROM outbox_deliveries newer
                    WHERE newer.consumer = d.consumer AND newer.key = d.key AND newer.sequence > d.sequence
                        AND newer.delivered_at IS NULL AND newer.dead_at IS NULL
                        AND newer.attempts > 0 AND newer.due_at > @now
                )
            ORDER BY d.sequence LIMIT @limit {database.Dialect.SkipLocked}
        )
        UPDATE outbox_deliveries SET due_at = @leaseUntil, attempts = attempts + 1
        WHERE consumer = @consumer AND {Waiting} AND sequence IN (SELECT sequence FROM due)
        RETURNING sequence
        """;

    /// <inheritdoc/>
    public async Task<int> FanOutAsync(IReadOnlyList<OutboxRoute> routes, CancellationToken cancellationToken)
    {
        // Looking costs a write transaction nothing when nothing has happened.
        var isAny = await database.ReadAsync(
            scope =>
                scope.FirstAsync<long>(
                    "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE delivered_at IS NULL LIMIT 1) o"
                ),
            cancellationToken
        );
        return isAny == 0
            ? 0
            : await database.WriteAsync(scope => OutboxFanOut.RunAsync(scope, routes), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxDelivery>> ClaimAsync(
        string consumer,
        int limit,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        CancellationToken cancellationToken
    )
    {
        var arguments = new
        {
            consumer = SqlText.Clean(consumer),
            limit,
            now = SqlText.Time(now),
            leaseUntil = SqlText.Time(leaseUntil),
        };
        var isAny = await database.ReadAsync(
            scope =>
                scope.FirstAsync<long>(
                    $"""
                    SELECT count(*) FROM (
                        SELECT 1 FROM outbox_deliveries
                        WHERE consumer = @consumer AND {Waiting} AND due_at <= @now LIMIT 1
                    ) d
                    """,
                    arguments
                ),
            cancellationToken
        );
        if (isAny == 0)
        {
            return [];
        }

        var rows = await database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync(TurnOf(arguments.consumer));
                var claimed = await scope.QueryAsync<long>(claim, arguments);
                return claimed.Count == 0
                    ? []
                    : await scope.QueryAsync<DeliveryRow>(
                        $"{DeliveryRow.Select} WHERE d.consumer = @consumer AND d.sequence {scope.Dialect.Among("claimed")} ORDER BY d.sequence",
                        new { arguments.consumer, claimed }
                    );
            },
            cancellationToken
        );
        return [.. rows.Select(row => row.ToDelivery())];
    }

    /// <inheritdoc/>
    public Task CompleteAsync(OutboxDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The first one cleans up too, so that a shop with few orders isn't left with all of them.
        var clean = Interlocked.Increment(ref deliveries) % DeliveriesPerCleaning == 1;
        return database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    """
                    UPDATE outbox_deliveries SET delivered_at = @now, dead_at = NULL, last_error = NULL
                    WHERE consumer = @consumer AND message_id = @id AND delivered_at IS NULL
                    """,
                    new
                    {
                        consumer = SqlText.Clean(delivery.Consumer),
                        id = SqlText.Clean(delivery.Message.Id),
                        now = SqlText.Time(now),
                    }
                );
                if (clean)
                {
                    await ForgetAsync(scope, SqlText.Time(now - Kept));
                }
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task RetryAsync(
        OutboxDelivery delivery,
        string error,
        DateTimeOffset retryAt,
        CancellationToken cancellationToken
    ) => ChangeAsync(delivery, "due_at = @at", error, retryAt, cancellationToken);

    /// <inheritdoc/>
    public Task GiveUpAsync(
        OutboxDelivery delivery,
        string error,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => ChangeAsync(delivery, "dead_at = @at", error, now, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<DeliveryRow>(
                    $"{DeliveryRow.Select} WHERE d.dead_at IS NOT NULL ORDER BY d.dead_at DESC, d.sequence DESC LIMIT @limit",
                    new { limit }
                ),
            cancellationToken
        );
        return
        [
            .. rows.Select(row => new DeadLetter(
                row.ToDelivery(),
                row.LastError ?? "",
                SqlText.Time(row.DeadAt.GetValueOrDefault())
            )),
        ];
    }

    /// <inheritdoc/>
    public Task<bool> ResendAsync(
        string consumer,
        string messageId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync(TurnOf(SqlText.Clean(consumer)));
                return await scope.ExecuteAsync(
                        """
                        UPDATE outbox_deliveries SET dead_at = NULL, attempts = 0, due_at = @now
                        WHERE consumer = @consumer AND message_id = @id AND dead_at IS NOT NULL
                        """,
                        new
                        {
                            consumer = SqlText.Clean(consumer),
                            id = SqlText.Clean(messageId),
                            now = SqlText.Time(now),
                        }
                    ) == 1;
            },
            cancellationToken
        );

    // The attempt tells whether the claim is still ours: another program's claim has counted it up.
    private Task ChangeAsync(
        OutboxDelivery delivery,
        string change,
        string error,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    $"""
                    UPDATE outbox_deliveries SET {change}, last_error = @error
                    WHERE consumer = @consumer AND message_id = @id AND attempts = @attempt AND {Waiting}
                    """,
                    new
                    {
                        consumer = SqlText.Clean(delivery.Consumer),
                        id = SqlText.Clean(delivery.Message.Id),
                        attempt = (long)delivery.Attempt,
                        error = SqlText.Clean(error),
                        at = SqlText.Time(at),
                    }
                );
            },
            cancellationToken
        );

    private static async Task ForgetAsync(DbScope scope, long before)
    {
        await scope.ExecuteAsync("DELETE FROM outbox_deliveries WHERE delivered_at < @before", new { before });
        await scope.ExecuteAsync(
            """
            DELETE FROM outbox WHERE delivered_at < @before AND NOT EXISTS (
                SELECT 1 FROM outbox_deliveries d WHERE d.message_id = outbox.id
            )
            """,
            new { before }
        );
    }
}
