using Microsoft.AspNetCore.Http.HttpResults;

namespace AcpAssistant.Server.Chat;

/// <summary>Refusals of the chat as problem details (RFC 9457) in words that tell what to do.</summary>
internal static class ChatProblem
{
    /// <summary>400.</summary>
    public static ProblemHttpResult Bad(string code, string detail) => Of(400, "Bad request", code, detail);

    /// <summary>401.</summary>
    public static ProblemHttpResult Unauthorized(string detail) => Of(401, "Not signed in", "invalid_token", detail);

    /// <summary>404.</summary>
    public static ProblemHttpResult NotFound(string detail) => Of(404, "Not found", "not_found", detail);

    /// <summary>410.</summary>
    public static ProblemHttpResult Gone(string detail) => Of(410, "No longer open", "gone", detail);

    /// <summary>413.</summary>
    public static ProblemHttpResult TooLarge(int maxBytes) =>
        Of(413, "Too large", "too_large", $"The request body is larger than {maxBytes} bytes. Send a shorter message.");

    private static ProblemHttpResult Of(int status, string title, string code, string detail) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            title: title,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code }
        );
}
