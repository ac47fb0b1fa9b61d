using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>The JSON rules of this version; the name is unique because the generator names its files after it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CheckoutSessionCreateRequest))]
[JsonSerializable(typeof(CheckoutSessionUpdateRequest))]
[JsonSerializable(typeof(CheckoutSessionCompleteRequest))]
[JsonSerializable(typeof(CancelSessionRequest))]
[JsonSerializable(typeof(CheckoutSession))]
internal sealed partial class AcpJson20251212 : JsonSerializerContext;
