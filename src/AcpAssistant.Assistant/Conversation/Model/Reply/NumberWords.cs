using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>Writes "four" as 4, so that numbers in words are compared like all others. "One" and "un" stay: they are articles more often than numbers.</summary>
internal static partial class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = new Dictionary<string, int>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["quinze"] = 15,
        ["vingt"] = 20,
        ["trente"] = 30,
        ["quarante"] = 40,
        ["cinquante"] = 50,
        ["soixante"] = 60,
        ["cent"] = 100,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with its number words in digits.</summary>
    public static string InDigits(string text) =>
        Word()
            .Replace(
                text,
                match =>
                    Values.TryGetValue(match.Value, out var value)
                        ? value.ToString(CultureInfo.InvariantCulture)
                        : match.Value
            );

    /// <summary>True for a number word, in any case.</summary>
    public static bool Contains(string word) => Values.ContainsKey(word);

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 2000)]
    private static partial Regex Word();
}
