using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Understands the values that documents carry beside their text.</summary>
internal static class FieldValues
{
    /// <summary>"help", "policy", "faq", "product" and "ticket" in any case; false for anything else.</summary>
    public static bool TryKind(string value, [NotNullWhen(true)] out DocumentKind? kind)
    {
        kind = value.Trim().ToUpperInvariant() switch
        {
            "PRODUCT" => DocumentKind.Product,
            "TICKET" or "CASE" => DocumentKind.Ticket,
            "HELP" or "POLICY" or "FAQ" or "MANUAL" or "ARTICLE" => DocumentKind.Help,
            _ => null,
        };
        return kind is not null;
    }

    /// <summary>"fr", "fr-CA" and "FR" all mean "fr"; null when it is no language code.</summary>
    public static string? Language(string? value)
    {
        var code = value?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetterLower) ? code : null;
    }

    /// <summary>A date or time, UTC when it names no zone; null when it is none, or is the year 1 that programs write for "unknown".</summary>
    public static DateTimeOffset? Time(string? value) =>
        DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
        && time.Year > 1900
            ? time
            : null;
}
