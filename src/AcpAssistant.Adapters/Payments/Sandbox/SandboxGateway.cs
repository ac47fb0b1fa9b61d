using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A payment provider that moves no money and refuses what a real one refuses. Labelled as what it is.</summary>
internal sealed class SandboxGateway(ISandboxLedger ledger, IIdGenerator ids, TimeProvider time) : IPaymentGateway
{
    private static readonly AuthenticationRequest Challenge = new(
        CardNetwork.Visa,
        new Acquirer("400000", "US", "sandbox_merchant", "Sandbox", RequestorId: null),
        FlowPreference.ChallengePreferred
    );

    /// <inheritdoc/>
    public string Name => "sandbox";

    /// <inheritdoc/>
    public bool CanAuthenticate => true;

    /// <inheritdoc/>
    public async Task<PaymentOutcome> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken)
    {
        var token = request.Instrument.Card is { } card
            ? SandboxToken.OfNumber(card.Number)
            : SandboxToken.Find(request.Instrument.Token);
        var isSingleUse = SandboxToken.IsSingleUse(request.Instrument.Token);
        var charge = Charge(token, request);
        var kept = await ledger.AddAsync(charge, isSingleUse, cancellationToken);
        if (kept.Amount != request.Amount || !SameToken(kept, charge))
        {
            // What a real provider answers with an idempotency error: the caller has a bug.
            throw new InvalidOperationException($"Key '{request.Key}' was used for another charge.");
        }

        if (kept.State == SandboxChargeState.RequiresAction && request.Authentication is { } told)
        {
            return told is { MayProceed: true, Proof: not null }
                ? OutcomeOf(
                    await ledger.MoveAsync(
                        kept with
                        {
                            State = Taken(request),
                        },
                        SandboxChargeState.RequiresAction,
                        isSingleUse,
                        cancellationToken
                    )
                )
                : new PaymentOutcome.RequiresAction(kept.PaymentId, Authentication: null);
        }

        var isFirst = string.Equals(kept.PaymentId, charge.PaymentId, StringComparison.Ordinal);
        return isFirst && kept.UsesToken && token is { LosesAnswer: true }
            ? new PaymentOutcome.Unknown("The connection was cut after the charge (test token).")
            : OutcomeOf(kept);
    }

    /// <inheritdoc/>
    public async Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        await ledger.FindAsync(key, cancellationToken) is { } charge
            ? OutcomeOf(charge)
            : Declined(PaymentReasons.NotCharged);

    /// <inheritdoc/>
    public async Task<PaymentOutcome> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken)
    {
        var charge = await ledger.FindByPaymentAsync(paymentId, cancellationToken);
        return charge is null ? Declined(PaymentReasons.NotCharged)
            : charge.State is SandboxChargeState.RequiresAction ? Declined(PaymentReasons.ProcessingError)
            : OutcomeOf(
                await ledger.MoveAsync(
                    charge with
                    {
                        State = SandboxChargeState.Captured,
                    },
                    SandboxChargeState.Authorized,
                    isSingleUse: false,
                    cancellationToken
                )
            );
    }

    /// <inheritdoc/>
    public async Task<VoidOutcome> VoidAsync(string paymentId, string key, CancellationToken cancellationToken)
    {
        var charge = await ledger.FindByPaymentAsync(paymentId, cancellationToken);
        if (charge is null)
        {
            return new VoidOutcome.Refused(SandboxRefusals.UnknownPayment);
        }

        var from =
            charge.State is SandboxChargeState.Authorized
                ? SandboxChargeState.Authorized
                : SandboxChargeState.RequiresAction;
        var voided = charge with { State = SandboxChargeState.Voided, Reason = PaymentReasons.Voided };
        // What was held has used its token up all the same.
        var kept = await ledger.MoveAsync(voided, from, isSingleUse: false, cancellationToken);
        return kept.State is SandboxChargeState.Voided
            ? new VoidOutcome.Voided()
            : new VoidOutcome.Refused(kept.State is SandboxChargeState.Captured ? "captured" : "not_held");
    }

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

    private static SandboxChargeState Taken(ChargeRequest request) =>
        request.Captures ? SandboxChargeState.Captured : SandboxChargeState.Authorized;

    private static PaymentOutcome OutcomeOf(SandboxCharge charge) =>
        charge.State switch
        {
            SandboxChargeState.Captured => new PaymentOutcome.Captured(charge.PaymentId, charge.Display),
            SandboxChargeState.Authorized => new PaymentOutcome.Authorized(charge.PaymentId, charge.Display),
            SandboxChargeState.RequiresAction => new PaymentOutcome.RequiresAction(charge.PaymentId, Challenge),
            _ => Declined(charge.Reason ?? PaymentReasons.CardDeclined),
        };

    private static PaymentOutcome.Declined Declined(string reason) => new(reason, SandboxRefusals.TextFor(reason));

    private SandboxCharge Charge(SandboxToken? token, ChargeRequest request)
    {
        var reason = token is null ? PaymentReasons.InvalidToken : token.RefusalOf(request.Amount);
        return new SandboxCharge
        {
            Key = request.Key,
            PaymentId = ids.NewId("pay"),
            Amount = request.Amount,
            TokenFingerprint = request.Instrument.Fingerprint,
            State =
                reason is not null ? SandboxChargeState.Declined
                : token is { NeedsPayer: true } ? SandboxChargeState.RequiresAction
                : Taken(request),
            Reason = reason,
            Display = token?.Display ?? "Unknown card",
            CreatedAt = time.GetUtcNow(),
        };
    }
}
