namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Whether a discount goes together with others.</summary>
public enum DiscountStacking
{
    /// <summary>With every other that is combinable too, but with one of its group only.</summary>
    Combinable,

    /// <summary>With none.</summary>
    Exclusive,
}
