using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>A payment that waits for the payer's bank to know the payer.</summary>
/// <param name="Attempt">The attempt that goes on once the answer is there.</param>
/// <param name="PaymentId">The provider's id of it.</param>
/// <param name="Request">What the agent needs.</param>
public sealed record PendingAuthentication(PaymentAttempt Attempt, string PaymentId, AuthenticationRequest Request);
