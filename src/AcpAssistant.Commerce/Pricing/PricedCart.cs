using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A cart with prices. Its totals always add up: total = items_base_amount − items_discount − discount + fulfillment + tax + fee.</summary>
public sealed record PricedCart
{
    /// <summary>Tax added per line, in the order of the request; zero where prices include tax.</summary>
    public required ImmutableArray<long> ItemTaxes { get; init; }

    /// <summary>Ways of delivery that can be chosen.</summary>
    public required ImmutableArray<FulfillmentOption> FulfillmentOptions { get; init; }

    /// <summary>Those that are charged; each line is in one at most.</summary>
    public required ImmutableArray<FulfillmentSelection> Selections { get; init; }

    /// <summary>Whether every line can reach the buyer.</summary>
    public required bool IsDeliverable { get; init; }

    /// <summary>Whether the places are known that the tax depends on.</summary>
    public required bool IsTaxKnown { get; init; }

    /// <summary>The breakdown, ending with the total.</summary>
    public required ImmutableArray<Total> Totals { get; init; }

    /// <summary>The discounts, those on the delivery worked out too.</summary>
    public required DiscountedCart Discounts { get; init; }

    /// <summary>Tax contained in the prices; 0 where tax is added instead.</summary>
    public required long IncludedTax { get; init; }

    /// <summary>How the tax is called; null when nothing is taxed.</summary>
    public required string? TaxLabel { get; init; }
}
