using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Asks the provider what became of an attempt, whichever way it was to be paid.</summary>
public sealed class AttemptOutcomes(IPaymentGateway gateway, IHostedPayments hosted)
{
    /// <summary>By the attempt's own key, never by what an event or a redirect says.</summary>
    internal async Task<PaymentOutcome> FindAsync(PaymentAttempt attempt, CancellationToken cancellationToken) =>
        attempt.Hosted is null
            ? await gateway.FindChargeAsync(attempt.Key, cancellationToken)
            : (await hosted.FindAsync(attempt.ToReference(), cancellationToken)).ToOutcome();
}
