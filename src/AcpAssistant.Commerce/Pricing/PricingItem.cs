namespace AcpAssistant.Commerce.Pricing;

/// <summary>What the price of one line depends on.</summary>
/// <param name="UnitPrice">Minor units, never negative.</param>
/// <param name="Quantity">At least 1.</param>
public sealed record PricingItem(long UnitPrice, int Quantity)
{
    /// <summary>UnitPrice × Quantity.</summary>
    public long BaseAmount => checked(UnitPrice * Quantity);
}
