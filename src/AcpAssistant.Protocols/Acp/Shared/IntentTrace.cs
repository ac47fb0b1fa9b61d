using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Body of POST /checkout_sessions/{id}/cancel.</summary>
internal sealed record CancelSessionRequest
{
    public IntentTrace? IntentTrace { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Why a session is given up; unknown reason codes mean "other".</summary>
internal sealed record IntentTrace
{
    public string? ReasonCode { get; init; }
    public string? TraceSummary { get; init; }
    public Dictionary<string, JsonElement>? Metadata { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
