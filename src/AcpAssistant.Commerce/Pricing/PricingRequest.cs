using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A cart to be priced.</summary>
/// <param name="Items">Lines in order.</param>
/// <param name="Destination">Where it goes; null while unknown: nothing can be sent and taxed then but what is fetched or downloaded.</param>
/// <param name="Now">UTC; delivery days count from it.</param>
public sealed record PricingRequest(ImmutableArray<PricingItem> Items, Address? Destination, DateTimeOffset Now)
{
    /// <summary>Ways of delivery asked for, the first that fits an item counts; what nobody asks for goes the cheapest way.</summary>
    public ImmutableArray<FulfillmentChoice> Choices { get; init; } = [];

    /// <summary>Where downloads are taxed while the destination is unknown, such as the payer's address; null = not known either.</summary>
    public Address? PayerPlace { get; init; }

    /// <summary>What is taken off the lines and the order, worked out before.</summary>
    public DiscountedCart Discounts { get; init; } = DiscountedCart.None;

    /// <summary>BCP 47 locale of titles and labels; null = English and the shop's main titles.</summary>
    public string? Locale { get; init; }
}
