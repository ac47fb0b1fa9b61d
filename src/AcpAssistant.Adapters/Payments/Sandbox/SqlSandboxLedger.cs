using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>The ledger in the shop's database: a payment provider doesn't forget when the shop restarts.</summary>
internal sealed class SqlSandboxLedger(Database database) : ISandboxLedger
{
    private const string Select = """
        SELECT key, payment_id AS PaymentId, amount, currency, token_fingerprint AS TokenFingerprint, state, reason,
               display, created_at AS CreatedAt
        FROM sandbox_charges
        """;

    private const string Insert = """
        INSERT INTO sandbox_charges (key, payment_id, amount, currency, token_fingerprint, state, reason, display,
                                     created_at, single_use_token)
        VALUES (@Key, @PaymentId, @Amount, @Currency, @TokenFingerprint, @State, @Reason, @Display, @CreatedAt, @SingleUseToken)
        """;

    /// <inheritdoc/>
    public Task<SandboxCharge?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => FindAsync(scope, "key", key), cancellationToken);

    /// <inheritdoc/>
    public Task<SandboxCharge> AddAsync(SandboxCharge charge, bool isSingleUse, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("sandbox key " + charge.Key);
                if (await FindAsync(scope, "key", charge.Key) is { } known)
                {
                    return known;
                }

                var kept = charge;
                if (isSingleUse)
                {
                    await scope.LockAsync("sandbox token " + charge.TokenFingerprint);
                    var earlier = await FindAsync(scope, "single_use_token", charge.TokenFingerprint);
                    kept = earlier is null ? charge : charge.AsConsumed();
                }

                await scope.ExecuteAsync(Insert, SandboxChargeRow.From(kept, isSingleUse));
                return kept;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SandboxCharge?> FindByPaymentAsync(string paymentId, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => FindAsync(scope, "payment_id", paymentId), cancellationToken);

    /// <inheritdoc/>
    public Task<SandboxCharge> MoveAsync(
        SandboxCharge next,
        SandboxChargeState from,
        bool isSingleUse,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("sandbox key " + next.Key);
                var current = await FindAsync(scope, "key", next.Key);
                if (current is null || current.State != from)
                {
                    return current ?? throw new InvalidOperationException($"There is no charge '{next.Key}'.");
                }

                var kept = next;
                if (isSingleUse && from == SandboxChargeState.RequiresAction)
                {
                    await scope.LockAsync("sandbox token " + next.TokenFingerprint);
                    var earlier = await FindAsync(scope, "single_use_token", next.TokenFingerprint);
                    kept = earlier is null ? next : next.AsConsumed();
                }

                await scope.ExecuteAsync(
                    """
                    UPDATE sandbox_charges SET state = @State, reason = @Reason,
                                               single_use_token = COALESCE(single_use_token, @SingleUseToken)
                    WHERE key = @Key
                    """,
                    SandboxChargeRow.From(kept, isSingleUse)
                );
                return kept;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        string refundId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("sandbox refunds of " + paymentId);
                var known = await scope.FirstAsync<string>(
                    "SELECT refund_id FROM sandbox_refunds WHERE key = @key",
                    new { key }
                );
                if (known is not null)
                {
                    return new RefundOutcome.Refunded(known);
                }

                var charge = await FindAsync(scope, "payment_id", paymentId);
                var before = await scope.FirstAsync<long>(
                    "SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM sandbox_refunds WHERE payment_id = @paymentId",
                    new { paymentId }
                );
                if (SandboxRefusals.OfRefund(charge, before, amount) is { } reason)
                {
                    return new RefundOutcome.Refused(reason);
                }

                await scope.ExecuteAsync(
                    """
                    INSERT INTO sandbox_refunds (key, refund_id, payment_id, amount, created_at)
                    VALUES (@key, @refundId, @paymentId, @amount, @createdAt)
                    """,
                    new
                    {
                        key,
                        refundId,
                        paymentId,
                        amount = amount.Amount,
                        createdAt = now.ToUnixTimeMilliseconds(),
                    }
                );
                return (RefundOutcome)new RefundOutcome.Refunded(refundId);
            },
            cancellationToken
        );

    private static async Task<SandboxCharge?> FindAsync(DbScope scope, string column, string value) =>
        (await scope.FirstAsync<SandboxChargeRow>($"{Select} WHERE {column} = @value", new { value }))?.ToCharge();
}
