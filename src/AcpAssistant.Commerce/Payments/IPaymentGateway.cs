namespace AcpAssistant.Commerce.Payments;

/// <summary>The one door to a payment service provider.</summary>
public interface IPaymentGateway
{
    /// <summary>What it is, for start-up table and payment handler: "sandbox" or "stripe".</summary>
    string Name { get; }

    /// <summary>Whether it can hand 3-D Secure to an agent.</summary>
    bool CanAuthenticate { get; }

    /// <summary>Takes or holds the money. The same key always means the same charge: repeated, it answers the first outcome and takes nothing again. A time-out or giving up means that the outcome is unknown, not that nothing was taken.</summary>
    Task<PaymentOutcome> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken);

    /// <summary>What became of the charge with this key; <see cref="PaymentOutcome.Declined"/> with reason "not_charged" when the PSP never saw it.</summary>
    Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken);

    /// <summary>Takes all that an authorised payment holds; idempotent. <see cref="PaymentOutcome.Declined"/> when it holds nothing any more.</summary>
    Task<PaymentOutcome> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken);

    /// <summary>Gives an authorised payment, or one that waits for the payer, up; idempotent.</summary>
    Task<VoidOutcome> VoidAsync(string paymentId, string key, CancellationToken cancellationToken);

    /// <summary>Gives money back; idempotent per <paramref name="key"/>.</summary>
    Task<RefundOutcome> RefundAsync(string paymentId, Money amount, string key, CancellationToken cancellationToken);
}
