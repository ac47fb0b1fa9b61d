using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads a body of which only the JSON syntax is known to be right; a value of the wrong type is a refusal naming its path.</summary>
internal static class RequestJson
{
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
