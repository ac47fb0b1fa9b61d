using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;
using Total = AcpAssistant.Protocols.Acp.Shared.Total;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes the breakdown of the versions before 2026-01-30: every type in a fixed order, 0 where there is nothing, as the agents of that time expect.</summary>
internal static class TotalMapper
{
    private static readonly ImmutableArray<(TotalType Type, string Text)> All =
    [
        (TotalType.ItemsBaseAmount, "Items"),
        (TotalType.ItemsDiscount, "Item discounts"),
        (TotalType.Subtotal, "Subtotal"),
        (TotalType.Discount, "Discount"),
        (TotalType.Fulfillment, "Shipping"),
        (TotalType.Tax, "Tax"),
        (TotalType.Fee, "Fees"),
        (TotalType.Total, "Total"),
    ];

    public static IReadOnlyList<Total> ToWire(ImmutableArray<Commerce.Pricing.Total> totals) =>
        [
            .. All.Select(line => new Total
            {
                Type = SharedNames.Of(line.Type),
                DisplayText = totals.FirstOrDefault(total => total.Type == line.Type)?.DisplayText ?? line.Text,
                Amount = totals.Where(total => total.Type == line.Type).Sum(total => total.Amount),
            }),
        ];
}
