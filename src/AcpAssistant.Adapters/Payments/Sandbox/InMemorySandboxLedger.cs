using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A ledger that forgets with the process; for tests.</summary>
internal sealed class InMemorySandboxLedger : ISandboxLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SandboxCharge> charges = new(StringComparer.Ordinal);
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
    public Task<SandboxCharge> AddAsync(SandboxCharge charge, bool isSingleUse, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (charges.TryGetValue(charge.Key, out var known))
            {
                return Task.FromResult(known);
            }

            var kept = isSingleUse && IsUsed(charge) ? charge.AsConsumed() : charge;
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

        var charge = charges.Values.FirstOrDefault(candidate =>
            string.Equals(candidate.PaymentId, paymentId, StringComparison.Ordinal)
        );
        var before = RefundedOf(paymentId);
        if (SandboxRefusals.OfRefund(charge, before, amount) is { } reason)
        {
            return new RefundOutcome.Refused(reason);
        }

        refunds.Add(key, (paymentId, amount, refundId));
        return new RefundOutcome.Refunded(refundId);
    }

    private long RefundedOf(string paymentId) =>
        refunds
            .Values.Where(refund => string.Equals(refund.PaymentId, paymentId, StringComparison.Ordinal))
            .Sum(refund => refund.Amount.Amount);

    private bool IsUsed(SandboxCharge charge) =>
        charges.Values.Any(earlier =>
            earlier.State == SandboxChargeState.Captured
            && string.Equals(earlier.TokenFingerprint, charge.TokenFingerprint, StringComparison.Ordinal)
        );
}
