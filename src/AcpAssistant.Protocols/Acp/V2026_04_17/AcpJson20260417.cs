using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>The JSON rules of what 2026-04-17 brought; its sessions are written by the rules of 2026-01-30.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Cart))]
[JsonSerializable(typeof(CartRequest))]
internal sealed partial class AcpJson20260417 : JsonSerializerContext;
