namespace AcpAssistant.Commerce.Payments;

/// <summary>The one door to a payment service provider.</summary>
public interface IPaymentGateway
{
    /// <summary>What it is, for start-up table and payment handler: "sandbox" or "stripe".</summary>
    string Name { get; }

    /// <summary>Takes the money. The same <paramref name="key"/> always means the same charge: repeated, it answers the first outcome and takes nothing again.</summary>
    /// <param name="instrument">The token.</param>
    /// <param name="amount">What to take.</param>
    /// <param name="key">Derived from session and attempt, at most 255 characters.</param>
    /// <param name="sessionId">For the PSP's records.</param>
    /// <param name="cancellationToken">Giving up means the outcome is unknown, not that nothing was taken.</param>
    Task<PaymentOutcome> ChargeAsync(
        PaymentInstrument instrument,
        Money amount,
        string key,
        SessionId sessionId,
        CancellationToken cancellationToken
    );

    /// <summary>What became of the charge with this key; <see cref="PaymentOutcome.Declined"/> with reason "not_charged" when the PSP never saw it.</summary>
    Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken);

    /// <summary>Gives money back; idempotent per <paramref name="key"/>.</summary>
    Task<RefundOutcome> RefundAsync(string paymentId, Money amount, string key, CancellationToken cancellationToken);
}
