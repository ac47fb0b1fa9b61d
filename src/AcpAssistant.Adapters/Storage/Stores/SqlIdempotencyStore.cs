using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Idempotency keys outside the transaction of an effect.</summary>
internal sealed class SqlIdempotencyStore(Database database, IdempotencyRows rows) : IIdempotencyStore
{
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
        var claim = new KeyClaim(key, fingerprint, now, lease, retention);
        return database.WriteAsync(scope => rows.ClaimAsync(scope, claim, response: null), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ClaimOutcome> AnswerAsync(
        KeyClaim claim,
        StoredResponse response,
        CancellationToken cancellationToken
    )
    {
        if (claim.IsMade)
        {
            await StoreAsync(new IdempotentAnswer(claim.Key, response), cancellationToken);
            return new ClaimOutcome.Claimed();
        }

        return await database.WriteAsync(scope => rows.ClaimAsync(scope, claim, response), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ClaimOutcome> FindAsync(KeyClaim claim, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => IdempotencyRows.FindAsync(scope, claim), cancellationToken);

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
}
