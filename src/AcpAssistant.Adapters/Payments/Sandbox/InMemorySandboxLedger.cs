using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A ledger that forgets with the process; for tests.</summary>
internal sealed class InMemorySandboxLedger : ISandboxLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SandboxCharge> charges = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedTokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string PaymentId, Money Amount, string RefundId)> refunds = new(
        StringComparer.Ordinal
    );

    /// <summary>Charges that took money, oldest first.</summary>
    public IReadOnlyList<SandboxCharge> Charges
    {
        get
        {
            lock (gate)
            {
                return
                [
                    .. charges
                        .Values.Where(charge => charge.State == SandboxChargeState.Captured)
                        .OrderBy(charge => charge.CreatedAt),
                ];
            }
        }
    }

    /// <summary>What is left of a charge after refunds, in minor units.</summary>
    public long NetOf(SandboxCharge charge)
    {
        lock (gate)
        {
            return charge.State == SandboxChargeState.Captured
                ? charge.Amount.Amount - RefundedOf(charge.PaymentId)
                : 0;
        }
    }

    /// <inheritdoc/>
    public Task<SandboxCharge?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(charges.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public Task<SandboxCharge?> FindByPaymentAsync(string paymentId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Of(paymentId));
        }
    }

    /// <inheritdoc/>
    public Task<SandboxCharge> MoveAsync(
        SandboxCharge next,
        SandboxChargeState from,
        bool isSingleUse,
        CancellationToken cancellationToken
    )
    {
        lock (gate)
        {
            if (charges[next.Key].State == from)
            {
                charges[next.Key] = Used(next, isSingleUse && from == SandboxChargeState.RequiresAction);
            }

            return Task.FromResult(charges[next.Key]);
        }
    }

    /// <inheritdoc/>
    public Task<SandboxCharge> AddAsync(SandboxCharge charge, bool isSingleUse, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (charges.TryGetValue(charge.Key, out var known))
            {
                return Task.FromResult(known);
            }

            var kept = Used(charge, isSingleUse);
            charges.Add(kept.Key, kept);
            return Task.FromResult(kept);
        }
    }

    /// <inheritdoc/>
    public Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        string refundId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        lock (gate)
        {
            return Task.FromResult(Refund(paymentId, amount, key, refundId));
        }
    }

    private RefundOutcome Refund(string paymentId, Money amount, string key, string refundId)
    {
        if (refunds.TryGetValue(key, out var known))
        {
            return new RefundOutcome.Refunded(known.RefundId);
        }

        var charge = Of(paymentId);
        var before = RefundedOf(paymentId);
        if (SandboxRefusals.OfRefund(charge, before, amount) is { } reason)
        {
            return new RefundOutcome.Refused(reason);
        }

        refunds.Add(key, (paymentId, amount, refundId));
        return new RefundOutcome.Refunded(refundId);
    }

    private SandboxCharge? Of(string paymentId) =>
        charges.Values.FirstOrDefault(charge => string.Equals(charge.PaymentId, paymentId, StringComparison.Ordinal));

    private long RefundedOf(string paymentId) =>
        refunds
            .Values.Where(refund => string.Equals(refund.PaymentId, paymentId, StringComparison.Ordinal))
            .Sum(refund => refund.Amount.Amount);

    private SandboxCharge Used(SandboxCharge charge, bool isSingleUse)
    {
        var kept = isSingleUse && usedTokens.Contains(charge.TokenFingerprint) ? charge.AsConsumed() : charge;
        if (isSingleUse && kept.UsesToken)
        {
            usedTokens.Add(kept.TokenFingerprint);
        }

        return kept;
    }
}
