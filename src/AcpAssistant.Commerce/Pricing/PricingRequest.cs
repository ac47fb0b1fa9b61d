using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A cart to be priced.</summary>
/// <param name="Items">Lines in order.</param>
/// <param name="Destination">Where it goes; null while unknown: no shipping and no tax then.</param>
/// <param name="ShippingOptionId">The way of delivery wanted; null or unknown to the address = the cheapest.</param>
/// <param name="Now">UTC; delivery days count from it.</param>
public sealed record PricingRequest(
    ImmutableArray<PricingItem> Items,
    Address? Destination,
    string? ShippingOptionId,
    DateTimeOffset Now
);
