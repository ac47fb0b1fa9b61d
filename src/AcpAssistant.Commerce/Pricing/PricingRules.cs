namespace AcpAssistant.Commerce.Pricing;

/// <summary>The shop's settings that prices depend on.</summary>
public sealed record PricingRules(ShippingOptions Shipping, TaxOptions Tax);
