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

    /// <summary>The same, and what is held is taken when a person has decided so before the process went away.</summary>
    internal async Task<PaymentOutcome> FinishAsync(
        CheckoutSession session,
        PaymentAttempt attempt,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(attempt, cancellationToken) switch
        {
            PaymentOutcome.Authorized held when session.Review is { IsApproved: true } => await CaptureAsync(
                attempt,
                held.PaymentId
            ),
            var outcome => outcome,
        };

    /// <summary>Takes what an attempt holds. Not to be given up by a caller that hangs up: the money may move at any moment.</summary>
    internal Task<PaymentOutcome> CaptureAsync(PaymentAttempt attempt, string paymentId) =>
        gateway.CaptureAsync(paymentId, attempt.Key + "-capture", CancellationToken.None);
}
