using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AcpError))]
internal sealed partial class AcpErrorJson : JsonSerializerContext;
