using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Money that is held but not taken.</summary>
/// <param name="Attempt">The attempt that holds it.</param>
/// <param name="PaymentId">The provider's id.</param>
/// <param name="Display">How to name it to the payer.</param>
public sealed record HeldPayment(PaymentAttempt Attempt, string PaymentId, string Display);
