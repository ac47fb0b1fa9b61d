using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A cart with prices. Its totals always add up: total = items_base_amount − items_discount − discount + fulfillment + tax + fee.</summary>
public sealed record PricedCart
{
    /// <summary>Tax added per line, in the order of the request; zeros when prices include tax.</summary>
    public required ImmutableArray<long> ItemTaxes { get; init; }

    /// <summary>Ways of delivery; empty without address or when the address can't be served.</summary>
    public required ImmutableArray<FulfillmentOption> FulfillmentOptions { get; init; }

    /// <summary>The one that is charged; null when there is none.</summary>
    public required FulfillmentOption? Shipping { get; init; }

    /// <summary>The breakdown, ending with the total.</summary>
    public required ImmutableArray<Total> Totals { get; init; }

    /// <summary>Tax contained in the prices; 0 when tax is added instead.</summary>
    public required long IncludedTax { get; init; }

    /// <summary>How the tax is called at the destination; null when nothing is taxed.</summary>
    public required string? TaxLabel { get; init; }
}
