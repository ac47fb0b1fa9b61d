using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Idempotency keys: the INSERT decides who is first.</summary>
internal sealed class SqlIdempotencyStore(Database database) : IIdempotencyStore
{
    private const int ClaimsPerCleaning = 256;
    private int claims;

    /// <inheritdoc/>
    public Task<ClaimOutcome> ClaimAsync(
        IdempotencyKey key,
        string fingerprint,
        DateTimeOffset now,
        TimeSpan lease,
        TimeSpan retention,
        CancellationToken cancellationToken
    )
    {
        var claim = new ClaimArguments(
            SqlText.Clean(key.Caller),
            SqlText.Clean(key.Path),
            SqlText.Clean(key.Key),
            fingerprint,
            SqlText.Time(now),
            SqlText.Time(now - lease),
            SqlText.Time(now - retention)
        );
        var clean = Interlocked.Increment(ref claims) % ClaimsPerCleaning == 0;
        return database.WriteAsync(
            async scope =>
            {
                if (clean)
                {
                    await scope.ExecuteAsync("DELETE FROM idempotency_keys WHERE claimed_at <= @Forgotten", claim);
                }

                return await ClaimAsync(scope, claim);
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task StoreAsync(IdempotentAnswer answer, CancellationToken cancellationToken) =>
        database.WriteAsync(scope => SharedRows.AnswerAsync(scope, answer), cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope =>
                (Task)
                    scope.ExecuteAsync(
                        "DELETE FROM idempotency_keys WHERE caller = @Caller AND path = @Path AND key = @Key AND status IS NULL",
                        new
                        {
                            Caller = SqlText.Clean(key.Caller),
                            Path = SqlText.Clean(key.Path),
                            Key = SqlText.Clean(key.Key),
                        }
                    ),
            cancellationToken
        );

    private static async Task<ClaimOutcome> ClaimAsync(DbScope scope, ClaimArguments claim)
    {
        while (true)
        {
            var claimed = await scope.ExecuteAsync(
                """
                INSERT INTO idempotency_keys (caller, path, key, fingerprint, claimed_at)
                VALUES (@Caller, @Path, @Key, @Fingerprint, @Now)
                ON CONFLICT (caller, path, key) DO UPDATE
                SET fingerprint = excluded.fingerprint, claimed_at = excluded.claimed_at, status = NULL, body = NULL
                WHERE idempotency_keys.claimed_at <= @Forgotten
                    OR (
                        idempotency_keys.status IS NULL
                        AND idempotency_keys.claimed_at <= @LeaseEnded
                        AND idempotency_keys.fingerprint = excluded.fingerprint
                    )
                """,
                claim
            );
            if (claimed == 1)
            {
                return new ClaimOutcome.Claimed();
            }

            var held = await scope.FirstAsync<HeldRow>(
                "SELECT fingerprint, status, body FROM idempotency_keys WHERE caller = @Caller AND path = @Path AND key = @Key",
                claim
            );
            if (held is not null)
            {
                return held.ToOutcome(claim.Fingerprint);
            }

            // Released between the two statements (PostgreSQL only): the key is free again.
        }
    }

    private sealed record ClaimArguments(
        string Caller,
        string Path,
        string Key,
        string Fingerprint,
        long Now,
        long LeaseEnded,
        long Forgotten
    );

    private sealed class HeldRow
    {
        public string Fingerprint { get; init; } = "";

        public long? Status { get; init; }

        public string? Body { get; init; }

        public ClaimOutcome ToOutcome(string fingerprint) =>
            !string.Equals(Fingerprint, fingerprint, StringComparison.Ordinal) ? new ClaimOutcome.Conflict()
            : Status is { } status ? new ClaimOutcome.Replay(new StoredResponse((int)status, Body!))
            : new ClaimOutcome.InFlight();
    }
}
