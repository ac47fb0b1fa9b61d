using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Carts;

/// <summary>Where carts live. A cart's change and the answer stored for it are one transaction.</summary>
public interface ICartStore
{
    /// <summary>The cart, or null when there is none of this id for this owner. An expired one may still be found.</summary>
    Task<Cart?> FindAsync(CartId id, CheckoutOwner owner, CancellationToken cancellationToken);

    /// <summary>Saves the cart as <see cref="Cart.Version"/> + 1 (a new one, of version 0, as 1); false, with nothing written, when it has another version by now.</summary>
    Task<bool> SaveAsync(Cart cart, IdempotentAnswer? answer, CancellationToken cancellationToken);

    /// <summary>Removes the cart for good; false, with nothing written, when it has another version by now or is gone.</summary>
    Task<bool> RemoveAsync(Cart cart, IdempotentAnswer? answer, CancellationToken cancellationToken);
}
