using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>The JSON rules of this version; the name is unique because the generator names its files after it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CheckoutSessionCreateRequest))]
[JsonSerializable(typeof(CheckoutSessionUpdateRequest))]
[JsonSerializable(typeof(CheckoutSessionCompleteRequest))]
[JsonSerializable(typeof(CheckoutSession))]
internal sealed partial class AcpJson20250929 : JsonSerializerContext;
