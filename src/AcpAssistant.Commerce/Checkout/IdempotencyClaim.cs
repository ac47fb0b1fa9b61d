using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>A claimed idempotency key with the way to render the answer, so that the answer is stored in the commit of the effect.</summary>
/// <param name="Key">The claimed key.</param>
/// <param name="Respond">Renders the answer for the session after the step.</param>
public sealed record IdempotencyClaim(IdempotencyKey Key, Func<CheckoutSession, StoredResponse> Respond);
