using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Rows of idempotency keys, written inside the caller's transaction: the INSERT decides who is first.</summary>
internal sealed class IdempotencyRows
{
    // Few at a time, so that nobody waits long for it; more than come in, so that none are left over.
    private const int ClaimsPerCleaning = 64;
    private const int CleanedAtOnce = 256;

    private int claims;

    /// <summary>Claims the key, with its answer when there is one already; else tells what is held under it.</summary>
    public async Task<ClaimOutcome> ClaimAsync(DbScope scope, KeyClaim claim, StoredResponse? response)
    {
        var row = Arguments(claim, response);
        if (Interlocked.Increment(ref claims) % ClaimsPerCleaning == 0)
        {
            await CleanAsync(scope, row.Forgotten);
        }

        while (true)
        {
            var claimed = await scope.ExecuteAsync(
                """
                INSERT INTO idempotency_keys (caller, path, key, fingerprint, claimed_at, status, body)
                VALUES (@Caller, @Path, @Key, @Fingerprint, @Now, @Status, @Body)
                ON CONFLICT (caller, path, key) DO UPDATE
                SET fingerprint = excluded.fingerprint, claimed_at = excluded.claimed_at,
                    status = excluded.status, body = excluded.body
                WHERE idempotency_keys.claimed_at <= @Forgotten
                    OR (
                        idempotency_keys.status IS NULL
                        AND idempotency_keys.claimed_at <= @LeaseEnded
                        AND idempotency_keys.fingerprint = excluded.fingerprint
                    )
                """,
                row
            );
            if (claimed == 1)
            {
                return new ClaimOutcome.Claimed();
            }

            var held = await FindAsync(scope, row);
            if (held is not null)
            {
                return held.ToOutcome(claim.Fingerprint);
            }

            // Released between the two statements (PostgreSQL only): the key is free again.
        }
    }

    /// <summary>What claiming would come to; claims nothing.</summary>
    public static async Task<ClaimOutcome> FindAsync(DbScope scope, KeyClaim claim)
    {
        var row = Arguments(claim, response: null);
        var held = await FindAsync(scope, row);
        return held is null || held.IsFree(row) ? new ClaimOutcome.Claimed() : held.ToOutcome(claim.Fingerprint);
    }

    private static Task<HeldRow?> FindAsync(DbScope scope, ClaimArguments row) =>
        scope.FirstAsync<HeldRow>(
            """
            SELECT fingerprint, claimed_at AS ClaimedAt, status, body FROM idempotency_keys
            WHERE caller = @Caller AND path = @Path AND key = @Key
            """,
            row
        );

    private static Task<int> CleanAsync(DbScope scope, long forgotten) =>
        scope.ExecuteAsync(
            """
            DELETE FROM idempotency_keys WHERE (caller, path, key) IN (
                SELECT caller, path, key FROM idempotency_keys WHERE claimed_at <= @forgotten
                ORDER BY claimed_at LIMIT @limit
            )
            """,
            new { forgotten, limit = CleanedAtOnce }
        );

    private static ClaimArguments Arguments(KeyClaim claim, StoredResponse? response) =>
        new(
            SqlText.Clean(claim.Key.Caller),
            SqlText.Clean(claim.Key.Path),
            SqlText.Clean(claim.Key.Key),
            claim.Fingerprint,
            SqlText.Time(claim.At),
            SqlText.Time(claim.At - claim.Lease),
            SqlText.Time(claim.At - claim.Retention),
            response?.Status,
            response?.Body
        );

    private sealed record ClaimArguments(
        string Caller,
        string Path,
        string Key,
        string Fingerprint,
        long Now,
        long LeaseEnded,
        long Forgotten,
        long? Status,
        string? Body
    );

    private sealed class HeldRow
    {
        public string Fingerprint { get; init; } = "";

        public long ClaimedAt { get; init; }

        public long? Status { get; init; }

        public string? Body { get; init; }

        public bool IsFree(ClaimArguments row) =>
            ClaimedAt <= row.Forgotten
            || (
                Status is null
                && ClaimedAt <= row.LeaseEnded
                && string.Equals(Fingerprint, row.Fingerprint, StringComparison.Ordinal)
            );

        public ClaimOutcome ToOutcome(string fingerprint) =>
            !string.Equals(Fingerprint, fingerprint, StringComparison.Ordinal) ? new ClaimOutcome.Conflict()
            : Status is { } status ? new ClaimOutcome.Replay(new StoredResponse((int)status, Body!))
            : new ClaimOutcome.InFlight();
    }
}
