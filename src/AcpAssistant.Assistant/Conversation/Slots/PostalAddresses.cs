using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Reads a postal address from a message, American or European form.</summary>
internal static partial class PostalAddresses
{
    private static readonly Dictionary<string, string> Countries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["usa"] = "US",
        ["us"] = "US",
        ["united states"] = "US",
        ["états-unis"] = "US",
        ["canada"] = "CA",
        ["france"] = "FR",
        ["fr"] = "FR",
        ["belgium"] = "BE",
        ["belgique"] = "BE",
        ["switzerland"] = "CH",
        ["suisse"] = "CH",
        ["germany"] = "DE",
        ["allemagne"] = "DE",
        ["uk"] = "GB",
        ["united kingdom"] = "GB",
        ["royaume-uni"] = "GB",
        ["luxembourg"] = "LU",
        ["spain"] = "ES",
        ["espagne"] = "ES",
        ["italy"] = "IT",
        ["italie"] = "IT",
        ["netherlands"] = "NL",
        ["pays-bas"] = "NL",
        ["ireland"] = "IE",
        ["irlande"] = "IE",
    };

    /// <summary>The address; null when street, town or post code is missing.</summary>
    public static PostalParts? Read(string text)
    {
        var parts = Introduction()
            .Replace(text.Replace('\n', ','), "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.TrimEnd('.'))
            .ToList();
        var country = parts.Count > 1 && Countries.TryGetValue(parts[^1], out var code) ? code : null;
        if (country is not null)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var at = parts.FindLastIndex(part => American().IsMatch(part) || European().IsMatch(part));
        if (at < 1 || !parts[0].Any(char.IsDigit))
        {
            return null;
        }

        var american = American().Match(parts[at]);
        if (american.Success)
        {
            var city = american.Groups["city"].Value.Trim();
            var before = city.Length > 0 ? at : at - 1;
            return before < 1 ? null : Parts(parts, before, city.Length > 0 ? city : parts[before], american, country);
        }

        var european = European().Match(parts[at]);
        return Parts(parts, at, european.Groups["city"].Value.Trim(), european, country);
    }

    private static PostalParts Parts(List<string> parts, int before, string city, Match match, string? country) =>
        new(
            parts[0],
            string.Join(", ", parts.Skip(1).Take(before - 1)),
            city,
            match.Groups["state"].Value.ToUpperInvariant(),
            match.Groups["zip"].Value,
            country
        );

    [GeneratedRegex(
        @"^(?<city>[\p{L} .'-]*?)\s*\b(?<state>[A-Z]{2})\s+(?<zip>\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex American();

    [GeneratedRegex(
        @"^(?:[A-Z]{1,2}-)?(?<zip>\d{4,5})\s+(?<city>\p{L}[\p{L} .'-]+?)(?<state>)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex European();

    // "Please send it to 12 Oak Street, …" starts with the number.
    [GeneratedRegex(
        @"^[^\d,:]*(?::|\bto\b|\bis\b|\bat\b|\bau\b|\bà\b|\best\b)?[^\d,:]*?(?=\d{1,5}\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Introduction();
}
