using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>
/// An item asked for. The schemas of 2026-01-30 and later know only <c>{id}</c> and so can't say how many, while their own RFCs
/// and every client send <c>{id, quantity}</c> (as the schemas before them say) or <c>{item: {id}, quantity}</c>: all three are
/// read in every version.
/// </summary>
internal sealed record RequestItem
{
    public string? Id { get; init; }
    public decimal? Quantity { get; init; }
    public RequestItem? Item { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
