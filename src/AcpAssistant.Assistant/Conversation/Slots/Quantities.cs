using System.Collections.Frozen;
using System.Globalization;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Reads how many are wanted: digits and number words, English and French.</summary>
internal static class Quantities
{
    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1,
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
        ["twenty"] = 20,
        ["couple"] = 2,
        ["both"] = 2,
        ["dozen"] = 12,
        ["un"] = 1,
        ["une"] = 1,
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
        ["vingt"] = 20,
        ["douzaine"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A number behind one of these is a size or an option, a number before one of those is a measure.
    private static readonly FrozenSet<string> SizeBefore = FrozenSet.ToFrozenSet(
        [
            "size",
            "sizes",
            "taille",
            "pointure",
            "t",
            "eu",
            "us",
            "uk",
            "in",
            "en",
            "model",
            "modele",
            "number",
            "numero",
            "no",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> UnitAfter = FrozenSet.ToFrozenSet(
        [
            "mm",
            "cm",
            "m",
            "l",
            "ml",
            "g",
            "kg",
            "inch",
            "inches",
            "pouces",
            "litre",
            "litres",
            "liter",
            "liters",
            "mp",
            "gb",
            "tb",
            "days",
            "jours",
            "years",
            "ans",
            "season",
            "saisons",
            "person",
            "personnes",
            "usd",
            "eur",
            "euros",
            "dollars",
            "mah",
            "bar",
            "ft",
            "lbs",
            "cups",
            "w",
            "hours",
            "heures",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The quantity asked for; null when none is told.</summary>
    public static int? Read(string text)
    {
        var words = TextFold.Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (IsQuantity(words, i) && Value(words[i]) is { } value)
            {
                return words[i] is "un" or "une" && i + 1 < words.Count && Value(words[i + 1]) is { } next
                    ? next
                    : value;
            }
        }

        return words.Contains("pair", StringComparer.Ordinal) || words.Contains("paire", StringComparer.Ordinal)
            ? 1
            : null;
    }

    private static bool IsQuantity(List<string> words, int i) =>
        (i == 0 || !SizeBefore.Contains(words[i - 1]) || words[i - 1] is "in" or "en" && !char.IsDigit(words[i][0]))
        && (i + 1 >= words.Count || !UnitAfter.Contains(words[i + 1]))
        && !(words[i] is "one" && IsPronoun(words, i));

    // "the blue one", "one in M": one thing, not one piece; "one lamp" is one piece.
    private static bool IsPronoun(List<string> words, int i) =>
        i + 1 >= words.Count
        || words[i + 1]
            is "in"
                or "on"
                or "please"
                or "with"
                or "for"
                or "is"
                or "and"
                or "to"
                or "at"
                or "from"
                or "that"
                or "too"
                or "of"
        || (i > 0 && words[i - 1] is "the" or "this" or "that" or "which" or "another" or "other");

    private static int? Value(string word)
    {
        if (Words.TryGetValue(word, out var value))
        {
            return value;
        }

        var digits =
            word.EndsWith('x') ? word[..^1]
            : word.StartsWith('x') ? word[1..]
            : word;
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 1000
            ? number
            : null;
    }
}
