using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>One item of a session, priced. Amounts are minor units of the session's currency.</summary>
public sealed record CheckoutLine
{
    /// <summary>Stable within the session ("li_1").</summary>
    public required string Id { get; init; }

    /// <summary>What is bought.</summary>
    public required VariantId VariantId { get; init; }

    /// <summary>The product it belongs to.</summary>
    public required ProductId ProductId { get; init; }

    /// <summary>Product and variant title for people.</summary>
    public required string Title { get; init; }

    /// <summary>Picture, when the catalogue has one.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The variant's options, such as color → blue.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The product's tags when last priced, such as "final_sale"; they go into the order.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether nothing is shipped.</summary>
    public bool IsDigital { get; init; }

    /// <summary>Weight of one; 0 when not told.</summary>
    public long WeightGrams { get; init; }

    /// <summary>The tax class; null = the ordinary one.</summary>
    public string? TaxClass { get; init; }

    /// <summary>At least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Catalogue price of one when last priced.</summary>
    public required long UnitPrice { get; init; }

    /// <summary>UnitPrice × Quantity.</summary>
    public long BaseAmount => checked(UnitPrice * Quantity);

    /// <summary>Off by discounts on items (ACP <c>items_discount</c>).</summary>
    public long Discount { get; init; }

    /// <summary>This line's share of the discounts on the order as a whole; part of the session's <c>discount</c>, not of this line's own amounts.</summary>
    public long OrderDiscount { get; init; }

    /// <summary>BaseAmount − Discount.</summary>
    public long Subtotal => checked(BaseAmount - Discount);

    /// <summary>Tax on this line, after both discounts.</summary>
    public long Tax { get; init; }

    /// <summary>Subtotal + Tax.</summary>
    public long Total => checked(Subtotal + Tax);
}
