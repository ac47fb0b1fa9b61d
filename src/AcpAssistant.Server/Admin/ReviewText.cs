using System.Globalization;
using System.Text.Json;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;

namespace AcpAssistant.Server.Admin;

/// <summary>The review pages' words for what is stored as codes.</summary>
internal static class ReviewText
{
    public static string Reason(string reason) =>
        reason switch
        {
            "requested" => "asked for a person",
            "low_confidence" => "assistant wasn't sure",
            "policy_limit" => "beyond what the policy allows",
            "anger" => "customer is upset",
            "verification_failed" => "identity could not be proven",
            "tool_failure" => "something failed",
            _ => reason.Replace('_', ' '),
        };

    public static string Topic(string topic) =>
        topic switch
        {
            "order.created" => "New order",
            "order.updated" => "Changed order",
            "return.requested" => "New return",
            "support.replied" => "Support's reply",
            _ => topic,
        };

    public static string Identity(IdentityGrade grade) =>
        grade switch
        {
            IdentityGrade.Account => "account proven",
            IdentityGrade.Order => "one order proven",
            _ => "anonymous",
        };

    public static string Route(ChatRoute route) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(route.ToString()).Replace('_', ' ');

    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    public static string Machine(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A line of a transcript ("visitor: …") in its two parts.</summary>
    public static (string Who, string Said) Split(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 20 ? (line[..colon], line[(colon + 2)..]) : ("", line);
    }

    /// <summary>An address that may be followed from here; null otherwise.</summary>
    public static string? SafeUrl(string? url) =>
        url is { Length: > 0 }
        && (
            (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal))
            || (
                Uri.TryCreate(url, UriKind.Absolute, out var absolute)
                && (absolute.Scheme == Uri.UriSchemeHttps || absolute.Scheme == Uri.UriSchemeHttp)
            )
        )
            ? url
            : null;
}
