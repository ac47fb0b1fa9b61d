using System.Collections.Immutable;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What a decision goes by besides session and command.</summary>
/// <param name="Items">The catalogue's items asked for; what is missing doesn't exist.</param>
/// <param name="Now">UTC.</param>
/// <param name="Rules">The shop's settings.</param>
public sealed record CheckoutFacts(
    IReadOnlyDictionary<VariantId, CatalogItem> Items,
    DateTimeOffset Now,
    CheckoutRules Rules
)
{
    /// <summary>Whether the tax can't be told now; then nothing can be paid.</summary>
    public bool IsTaxUnavailable { get; init; }

    /// <summary>Earlier uses of the limited discounts that the session might get.</summary>
    public DiscountUsage DiscountUsage { get; init; } = DiscountUsage.None;

    /// <summary>Channels on which the buyer already gets marketing.</summary>
    public ImmutableHashSet<string> Subscribed { get; init; } = [];
}
