using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What each outcome of 3-D Secure means for a payment. Pure.</summary>
internal static class AuthenticationRules
{
    /// <summary>Why the payment can't go on; null when its bank may be asked.</summary>
    public static CheckoutMessage? ReasonAgainst(AuthenticationResult result) =>
        result.Outcome switch
        {
            _ when result.MayProceed => null,
            AuthenticationOutcome.Abandoned or AuthenticationOutcome.Canceled => Declined(
                "The payment was not confirmed with the bank and nothing was charged. Pay again to try once more."
            ),
            AuthenticationOutcome.Denied or AuthenticationOutcome.Rejected => Declined(
                "The bank did not accept the confirmation and nothing was charged. Please use another card."
            ),
            AuthenticationOutcome.InternalError or AuthenticationOutcome.ProcessingError => Declined(
                "The confirmation with the bank failed for technical reasons and nothing was charged. Please try again."
            ),
            var unknown => throw new InvalidOperationException($"Outcome {unknown} has no rule."),
        };

    private static CheckoutMessage Declined(string text) =>
        CheckoutMessage.Error(CheckoutCodes.PaymentDeclined, text, CheckoutCodes.AuthenticationPath);
}
