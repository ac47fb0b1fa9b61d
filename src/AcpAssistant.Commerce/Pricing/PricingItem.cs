namespace AcpAssistant.Commerce.Pricing;

/// <summary>What the price of one line depends on.</summary>
/// <param name="UnitPrice">Minor units, never negative.</param>
/// <param name="Quantity">At least 1.</param>
public sealed record PricingItem(long UnitPrice, int Quantity)
{
    /// <summary>The line's id, unique in the cart.</summary>
    public string LineId { get; init; } = "";

    /// <summary>What the line sells, by its catalogue id.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>Whether nothing is shipped.</summary>
    public bool IsDigital { get; init; }

    /// <summary>Weight of one; 0 when not told.</summary>
    public long WeightGrams { get; init; }

    /// <summary>The tax class; null = the ordinary one.</summary>
    public string? TaxClass { get; init; }

    /// <summary>UnitPrice × Quantity.</summary>
    public long BaseAmount => checked(UnitPrice * Quantity);

    /// <summary>Weight of all pieces; what leaves 64 bits weighs the most there is.</summary>
    public long Grams => (long)Math.Min(long.MaxValue, (decimal)WeightGrams * Quantity);
}
