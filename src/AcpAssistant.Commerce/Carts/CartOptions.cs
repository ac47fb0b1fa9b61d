using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Carts;

/// <summary>Limits of a cart; how much fits into it is a matter of <see cref="Checkout.CheckoutOptions"/>.</summary>
public sealed class CartOptions
{
    /// <summary>How long a cart is kept after its last change.</summary>
    [Range(
        typeof(TimeSpan),
        "00:01:00",
        "365.00:00:00",
        ErrorMessage = "ACP:Carts:Lifetime must be from 1 minute to 365 days, for example 7.00:00:00."
    )]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(7);
}
