using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Commerce.Carts;

/// <summary>All that a cart shall hold; what isn't told isn't in it.</summary>
/// <param name="Items">At least one.</param>
/// <param name="Buyer">Who is going to buy; null = nobody told.</param>
public sealed record CartContents(ImmutableArray<ItemRequest> Items, Buyer? Buyer)
{
    /// <summary>BCP 47; null = the language the cart already has.</summary>
    public string? Locale { get; init; }
}
