using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>What a discount needs to know of a line.</summary>
/// <param name="LineId">The line, to name it in allocations.</param>
/// <param name="VariantId">What is bought.</param>
/// <param name="ProductId">The product it belongs to.</param>
/// <param name="Tags">Of the product.</param>
/// <param name="UnitPrice">Minor units, never negative.</param>
/// <param name="Quantity">At least 1.</param>
public sealed record DiscountItem(
    string LineId,
    VariantId VariantId,
    ProductId ProductId,
    ImmutableArray<string> Tags,
    long UnitPrice,
    int Quantity
)
{
    /// <summary>UnitPrice × Quantity.</summary>
    public long BaseAmount => checked(UnitPrice * Quantity);
}
