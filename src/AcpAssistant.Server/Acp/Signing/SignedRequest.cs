using System.Text.Json;

namespace AcpAssistant.Server.Acp.Signing;

/// <summary>What a signature is checked with.</summary>
/// <param name="AgentName">Who sends it.</param>
/// <param name="Target">What is asked for: method and path, or a tool and what it is about.</param>
/// <param name="IdempotencyKey">The caller's key; null for none.</param>
/// <param name="Signature">Base64url; empty for none.</param>
/// <param name="Timestamp">RFC 3339; empty for none.</param>
/// <param name="Body">The body; <see cref="JsonValueKind.Undefined"/> for none.</param>
internal sealed record SignedRequest(
    string AgentName,
    string Target,
    string? IdempotencyKey,
    string? Signature,
    string? Timestamp,
    JsonElement Body
)
{
    /// <summary>As REST carries it.</summary>
    public static SignedRequest Of(HttpContext http, string? idempotencyKey, JsonElement body) =>
        new(
            AcpCall.Of(http).AgentName,
            $"{http.Request.Method} {http.Request.Path}",
            idempotencyKey,
            http.Request.Headers[AcpHeaders.Signature].ToString(),
            http.Request.Headers[AcpHeaders.Timestamp].ToString(),
            body
        );
}
