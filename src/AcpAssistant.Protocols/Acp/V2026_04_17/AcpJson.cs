using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>The one set of JSON rules for this version.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(CheckoutSessionCreateRequest))]
[JsonSerializable(typeof(CheckoutSessionUpdateRequest))]
[JsonSerializable(typeof(CheckoutSessionCompleteRequest))]
[JsonSerializable(typeof(CancelSessionRequest))]
[JsonSerializable(typeof(CheckoutSession))]
internal sealed partial class AcpJson : JsonSerializerContext
{
    /// <summary>Reads a body of which only the JSON syntax is known to be right; a value of the wrong type is a refusal naming its path.</summary>
    public static AcpRead<T> Read<T>(JsonElement body, JsonTypeInfo<T> type)
        where T : class
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return new AcpRead<T>.Refused(AcpError.Invalid("The body must be a JSON object.", "$"));
        }

        try
        {
            return new AcpRead<T>.Ok(body.Deserialize(type)!);
        }
        catch (JsonException wrongType)
        {
            var path = wrongType.Path ?? "$";
            return new AcpRead<T>.Refused(AcpError.Invalid($"The value at {path} has the wrong type.", path));
        }
    }
}
