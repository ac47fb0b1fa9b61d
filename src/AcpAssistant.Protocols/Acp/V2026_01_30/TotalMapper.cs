using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;
using Total = AcpAssistant.Protocols.Acp.Shared.Total;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes breakdowns; only what there is.</summary>
internal static class TotalMapper
{
    public static IReadOnlyList<Total> ToWire(ImmutableArray<Commerce.Pricing.Total> totals) =>
        [.. totals.Select(total => Amount(total.Type, total.DisplayText, total.Amount))];

    /// <summary>The amounts of a line; its share of discounts on the whole order stands in the session's totals only.</summary>
    public static IReadOnlyList<Total> OfLine(Commerce.Checkout.CheckoutLine line)
    {
        var totals = new List<Total> { Amount(TotalType.ItemsBaseAmount, "Base amount", line.BaseAmount) };
        if (line.Discount > 0)
        {
            totals.Add(Amount(TotalType.ItemsDiscount, "Discount", line.Discount));
        }

        totals.Add(Amount(TotalType.Subtotal, "Subtotal", line.Subtotal));
        totals.Add(Amount(TotalType.Tax, "Tax", line.Tax));
        totals.Add(Amount(TotalType.Total, "Total", line.Total));
        return totals;
    }

    public static Total Amount(TotalType type, string text, long amount) =>
        new()
        {
            Type = SharedNames.Of(type),
            DisplayText = text,
            Amount = amount,
        };
}
