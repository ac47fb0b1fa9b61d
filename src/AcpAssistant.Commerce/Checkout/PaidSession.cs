namespace AcpAssistant.Commerce.Checkout;

/// <summary>A session after its payment.</summary>
/// <param name="Session">As it stands now.</param>
/// <param name="IsAnswerStored">Whether the answer was stored under the request's key, in the same transaction.</param>
internal sealed record PaidSession(CheckoutSession Session, bool IsAnswerStored);
