using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A payment provider that moves no money and refuses what a real one refuses. Labelled as what it is.</summary>
internal sealed class SandboxGateway(ISandboxLedger ledger, IIdGenerator ids, TimeProvider time) : IPaymentGateway
{
    /// <inheritdoc/>
    public string Name => "sandbox";

    /// <inheritdoc/>
    public async Task<PaymentOutcome> ChargeAsync(
        PaymentInstrument instrument,
        Money amount,
        string key,
        SessionId sessionId,
        CancellationToken cancellationToken
    )
    {
        var token = instrument.Card is { } card
            ? SandboxToken.OfNumber(card.Number)
            : SandboxToken.Find(instrument.Token);
        var charge = Charge(token, instrument, amount, key);
        var kept = await ledger.AddAsync(charge, SandboxToken.IsSingleUse(instrument.Token), cancellationToken);
        if (kept.Amount != amount || !SameToken(kept, charge))
        {
            // What a real provider answers with an idempotency error: the caller has a bug.
            throw new InvalidOperationException($"Key '{key}' was used for another charge.");
        }

        var isFirst = string.Equals(kept.PaymentId, charge.PaymentId, StringComparison.Ordinal);
        return isFirst && kept.State == SandboxChargeState.Captured && token is { LosesAnswer: true }
            ? new PaymentOutcome.Unknown("The connection was cut after the charge (test token).")
            : OutcomeOf(kept);
    }

    /// <inheritdoc/>
    public async Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        await ledger.FindAsync(key, cancellationToken) is { } charge
            ? OutcomeOf(charge)
            : Declined(PaymentReasons.NotCharged);

    /// <inheritdoc/>
    public async Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    ) =>
        amount.Amount <= 0
            ? new RefundOutcome.Refused(SandboxRefusals.InvalidAmount)
            : await ledger.RefundAsync(paymentId, amount, key, ids.NewId("re"), time.GetUtcNow(), cancellationToken);

    private static bool SameToken(SandboxCharge left, SandboxCharge right) =>
        string.Equals(left.TokenFingerprint, right.TokenFingerprint, StringComparison.Ordinal);

    private static PaymentOutcome OutcomeOf(SandboxCharge charge) =>
        charge.State switch
        {
            SandboxChargeState.Captured => new PaymentOutcome.Captured(charge.PaymentId, charge.Display),
            SandboxChargeState.RequiresAction => new PaymentOutcome.RequiresAction(charge.PaymentId),
            _ => Declined(charge.Reason ?? PaymentReasons.CardDeclined),
        };

    private static PaymentOutcome.Declined Declined(string reason) => new(reason, SandboxRefusals.TextFor(reason));

    private SandboxCharge Charge(SandboxToken? token, PaymentInstrument instrument, Money amount, string key)
    {
        var reason = token is null ? PaymentReasons.InvalidToken : token.RefusalOf(amount);
        return new SandboxCharge
        {
            Key = key,
            PaymentId = ids.NewId("pay"),
            Amount = amount,
            TokenFingerprint = instrument.Fingerprint,
            State =
                reason is not null ? SandboxChargeState.Declined
                : token is { NeedsPayer: true } ? SandboxChargeState.RequiresAction
                : SandboxChargeState.Captured,
            Reason = reason,
            Display = token?.Display ?? "Unknown card",
            CreatedAt = time.GetUtcNow(),
        };
    }
}
