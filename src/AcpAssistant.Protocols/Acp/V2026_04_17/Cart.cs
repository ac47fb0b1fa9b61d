using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>A cart as agents see it; answered by every cart operation.</summary>
internal sealed record Cart
{
    public required string Id { get; init; }
    public required IReadOnlyList<LineItem> LineItems { get; init; }
    public Buyer? Buyer { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyList<Total> Totals { get; init; }
    public required IReadOnlyList<Message> Messages { get; init; }
    public string? ContinueUrl { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Body of POST /carts and PUT /carts/{id}; <see cref="Locale"/> in the former only.</summary>
internal sealed record CartRequest
{
    public IReadOnlyList<RequestItem?>? LineItems { get; init; }
    public Buyer? Buyer { get; init; }
    public string? Locale { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
