using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Carts;

/// <summary>A claimed idempotency key with the way to render the answer, so that the answer is stored in the transaction of the effect.</summary>
/// <param name="Key">The claimed key.</param>
/// <param name="Respond">Renders the answer for the cart after the step.</param>
public sealed record CartClaim(IdempotencyKey Key, Func<Cart, StoredResponse> Respond)
{
    internal IdempotentAnswer Answer(Cart cart) => new(Key, Respond(cart));
}
