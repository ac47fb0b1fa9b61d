using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The shop's settings that prices depend on.</summary>
public sealed record PricingRules(ShippingOptions Shipping, TaxOptions Tax)
{
    /// <summary>What is taken off; none by default.</summary>
    public DiscountOptions Discounts { get; init; } = new();
}
