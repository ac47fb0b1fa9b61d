namespace AcpAssistant.Commerce.Pricing;

/// <summary>A way of delivery for this cart, and what it costs for part of it.</summary>
/// <param name="Option">As shown, priced for all that it can bring.</param>
/// <param name="PriceOf">Price of a part by its weight in grams.</param>
internal sealed record Offer(FulfillmentOption Option, Func<long, long> PriceOf)
{
    /// <summary>Downloads go digitally, everything else doesn't.</summary>
    public bool Fits(PricingItem item) => item.IsDigital == (Option.Type == FulfillmentType.Digital);
}
