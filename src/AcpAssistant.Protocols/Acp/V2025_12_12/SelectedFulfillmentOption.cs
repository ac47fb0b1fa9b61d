using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>The chosen way of delivery for some items, below a member named after its type; the same in 2026-01-16.</summary>
internal sealed record SelectedFulfillmentOption
{
    public string? Type { get; init; }
    public SelectedOption? Shipping { get; init; }
    public SelectedOption? Digital { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Which option for which items.</summary>
internal sealed record SelectedOption
{
    public string? OptionId { get; init; }
    public IReadOnlyList<string?>? ItemIds { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
