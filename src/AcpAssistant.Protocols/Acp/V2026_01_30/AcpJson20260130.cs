using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>The JSON rules of 2026-01-30 and of the versions after it, which only add optional fields.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CheckoutSessionCreateRequest))]
[JsonSerializable(typeof(CheckoutSessionUpdateRequest))]
[JsonSerializable(typeof(CheckoutSessionCompleteRequest))]
[JsonSerializable(typeof(CancelSessionRequest))]
[JsonSerializable(typeof(CheckoutSession))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class AcpJson20260130 : JsonSerializerContext;
