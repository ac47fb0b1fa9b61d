using System.Collections.Immutable;
using System.Text.Json;

namespace AcpAssistant.Protocols.Acp;

/// <summary>The flat error body of the Agentic Commerce Protocol; never wrapped in an envelope.</summary>
/// <param name="Type">One of <see cref="InvalidRequest"/>, <see cref="ProcessingError"/>, <see cref="ServiceUnavailable"/>.</param>
/// <param name="Code">Machine-readable code.</param>
/// <param name="Message">For the agent's developers; never an exception's text.</param>
/// <param name="Param">RFC 9535 JSONPath into the request; null when about the whole.</param>
/// <param name="SupportedVersions">Newest first; only with version errors.</param>
public sealed record AcpError(
    string Type,
    string Code,
    string Message,
    string? Param = null,
    ImmutableArray<string>? SupportedVersions = null
)
{
    /// <summary>The caller must change something.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>We failed.</summary>
    public const string ProcessingError = "processing_error";

    /// <summary>We can't right now.</summary>
    public const string ServiceUnavailable = "service_unavailable";

    /// <summary>A value is there but can't be meant.</summary>
    public static AcpError Invalid(string message, string? param = null) =>
        new(InvalidRequest, "invalid", message, param);

    /// <summary>A required value is not there.</summary>
    public static AcpError Missing(string param) => new(InvalidRequest, "missing", $"{param} is required.", param);

    /// <summary>A value is understood but this shop doesn't do it.</summary>
    public static AcpError Unsupported(string message, string? param = null) =>
        new(InvalidRequest, "unsupported", message, param);

    /// <summary>The body's JSON text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AcpErrorJson.Default.AcpError);
}
