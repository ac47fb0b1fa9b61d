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

    public static Total Amount(TotalType type, string text, long amount) =>
        new()
        {
            Type = SharedNames.Of(type),
            DisplayText = text,
            Amount = amount,
        };
}
