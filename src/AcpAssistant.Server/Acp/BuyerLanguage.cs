using Microsoft.Net.Http.Headers;

namespace AcpAssistant.Server.Acp;

/// <summary>The language the buyer reads, when the body doesn't tell.</summary>
internal static class BuyerLanguage
{
    /// <summary>The best of an Accept-Language value that is not a wildcard; null when there is none.</summary>
    public static string? Of(string? acceptLanguage) =>
        StringWithQualityHeaderValue.TryParseList([acceptLanguage ?? ""], out var languages)
            ? languages
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.Value)
                .FirstOrDefault(language => language is { Length: > 1 and <= 35 })
            : null;
}
