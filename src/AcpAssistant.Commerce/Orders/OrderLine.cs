using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Orders;

/// <summary>One ordered item. Amounts are minor units of the order's currency.</summary>
public sealed record OrderLine
{
    /// <summary>Stable within the order.</summary>
    public required string Id { get; init; }

    /// <summary>What was bought.</summary>
    public required VariantId VariantId { get; init; }

    /// <summary>The product it belongs to.</summary>
    public required ProductId ProductId { get; init; }

    /// <summary>Title at the time of purchase.</summary>
    public required string Title { get; init; }

    /// <summary>Options at the time of purchase.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Pieces ordered, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price of one.</summary>
    public required long UnitPrice { get; init; }

    /// <summary>Off the line by discounts on items.</summary>
    public long Discount { get; init; }

    /// <summary>The line's share of discounts on the order as a whole.</summary>
    public long OrderDiscount { get; init; }

    /// <summary>Tax on the line, after both discounts.</summary>
    public long Tax { get; init; }

    /// <summary>What was paid for the line: price − both discounts + tax.</summary>
    public long Paid => checked((UnitPrice * Quantity) - Discount - OrderDiscount + Tax);
}
