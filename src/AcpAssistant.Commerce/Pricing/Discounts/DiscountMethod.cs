namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>How a discount is worked out; the names are ACP's.</summary>
public enum DiscountMethod
{
    /// <summary>For every item by itself; an amount is taken off each piece.</summary>
    Each,

    /// <summary>Once, over all items it applies to.</summary>
    Across,
}
