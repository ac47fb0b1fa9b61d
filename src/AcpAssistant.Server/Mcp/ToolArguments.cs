using System.Text.Json;
using ModelContextProtocol;

namespace AcpAssistant.Server.Mcp;

/// <summary>A tool call's three fields: what REST carries in headers, path and body.</summary>
internal sealed record ToolArguments(
    string ApiVersion,
    string? IdempotencyKey,
    string? RequestId,
    string? AcceptLanguage,
    string? Signature,
    string? Timestamp,
    string? Id,
    JsonElement Payload
)
{
    /// <summary>Reads the arguments; a malformed envelope is the transport's own error, −32602, and never the checkout's.</summary>
    /// <exception cref="McpProtocolException">A field of the envelope is missing or of the wrong type.</exception>
    public static ToolArguments Read(IDictionary<string, JsonElement>? arguments, bool needsId, bool needsPayload)
    {
        var meta = Find(arguments, "meta");
        if (meta.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("meta is required and must be an object.");
        }

        var version = Text(meta, "api_version");
        if (string.IsNullOrWhiteSpace(version))
        {
            throw Malformed("meta.api_version is required.");
        }

        var id = Find(arguments, "id");
        if (needsId && (id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 }))
        {
            throw Malformed("id is required and must be a string.");
        }

        var payload = Find(arguments, "payload");
        if (needsPayload && payload.ValueKind == JsonValueKind.Undefined)
        {
            throw Malformed("payload is required.");
        }

        return new ToolArguments(
            version.Trim(),
            Text(meta, "idempotency_key"),
            Text(meta, "request_id"),
            Text(meta, "accept_language"),
            Text(meta, "signature"),
            Text(meta, "timestamp"),
            needsId ? id.GetString() : null,
            payload
        );
    }

    private static JsonElement Find(IDictionary<string, JsonElement>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : default;

    private static string? Text(JsonElement meta, string name)
    {
        if (!meta.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Malformed($"meta.{name} must be a string.");
    }

    private static McpProtocolException Malformed(string message) => new(message, McpErrorCode.InvalidParams);
}
