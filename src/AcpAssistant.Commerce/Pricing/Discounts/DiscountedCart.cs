using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>What the discounts come to.</summary>
public sealed record DiscountedCart
{
    /// <summary>No discounts at all.</summary>
    public static readonly DiscountedCart None = new();

    /// <summary>In the order they were worked out.</summary>
    public ImmutableArray<AppliedDiscount> Applied { get; init; } = [];

    /// <summary>Codes that brought nothing.</summary>
    public ImmutableArray<RejectedCode> Rejected { get; init; } = [];

    /// <summary>Off each line by discounts on items (ACP <c>items_discount</c>); empty = nothing off any.</summary>
    public ImmutableArray<long> OffItems { get; init; } = [];

    /// <summary>Each line's share of the discounts on the order as a whole (in ACP's <c>discount</c>); empty = nothing.</summary>
    public ImmutableArray<long> OffOrder { get; init; } = [];

    /// <summary>Off a line's price by discounts on items.</summary>
    public long OffItem(int index) => OffItems.IsEmpty ? 0 : OffItems[index];

    /// <summary>A line's share of the discounts on the order as a whole.</summary>
    public long OffOrderShare(int index) => OffOrder.IsEmpty ? 0 : OffOrder[index];

    /// <summary>What is off a line by both kinds of discounts.</summary>
    public long OffLine(int index) => OffItem(index) + OffOrderShare(index);

    /// <summary>What is off the delivery once <see cref="WithDelivery"/> has told its price.</summary>
    public long OffDelivery =>
        Applied
            .SelectMany(discount => discount.Allocations)
            .Where(part => part.LineId is null)
            .Sum(part => part.Amount);

    /// <summary>Lets the free deliveries take off the price of the chosen one, the first of them all of it.</summary>
    public DiscountedCart WithDelivery(long price)
    {
        if (!Applied.Any(discount => discount.FreeShipping))
        {
            return this;
        }

        var left = price;
        var applied = ImmutableArray.CreateBuilder<AppliedDiscount>(Applied.Length);
        foreach (var discount in Applied)
        {
            var off = discount.FreeShipping ? left : 0;
            left -= off;
            if (!discount.FreeShipping)
            {
                applied.Add(discount);
            }
            else if (off > 0)
            {
                applied.Add(discount with { Amount = off, Allocations = [new DiscountAllocation(null, off)] });
            }
            else if (!discount.IsAutomatic)
            {
                applied.Add(discount);
            }
        }

        return this with
        {
            Applied = applied.ToImmutable(),
        };
    }
}
