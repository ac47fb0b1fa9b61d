using System.Globalization;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Reads the most that something may cost: "under $100", "moins de 80 €".</summary>
internal static partial class Budget
{
    /// <summary>Minor units of a currency with two digits; null when none is told.</summary>
    public static long? Read(string text) =>
        Limit().Match(text) is { Success: true } match
        && decimal.TryParse(
            match.Groups["n"].Value.Replace(',', '.'),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var amount
        )
            ? (long)(amount * 100)
            : null;

    /// <summary>The text without the words that tell the limit.</summary>
    public static string Without(string text) => Limit().Replace(text, " ");

    [GeneratedRegex(
        @"\b(?:under|below|around|about|less than|up to|max(?:imum)?|budget(?: of| is|:)?|no more than|moins de|jusqu'à|max|en dessous de)\s*(?:\$|€|usd|eur)?\s?(?<n>\d{1,6}(?:[.,]\d{1,2})?)\s?(?:\$|€|dollars?|usd|euros?|eur|bucks)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Limit();
}
