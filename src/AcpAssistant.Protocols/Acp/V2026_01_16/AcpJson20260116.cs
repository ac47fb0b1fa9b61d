using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2026_01_16;

/// <summary>The JSON rules of this version's answers; its requests are those of 2025-12-12.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CheckoutSession))]
internal sealed partial class AcpJson20260116 : JsonSerializerContext;
