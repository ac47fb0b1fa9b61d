using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation.Speech;

/// <summary>What the assistant says in one language, from the embedded texts; also how money and dates are written there.</summary>
public sealed class Wording
{
    private static readonly FrozenDictionary<string, Wording> All = new[] { "en", "fr" }.ToFrozenDictionary(
        language => language,
        language => new Wording(language),
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, string> texts;

    private Wording(string language)
    {
        Language = language;
        texts = Read(language);
    }

    /// <summary>Two-letter code.</summary>
    public string Language { get; }

    /// <summary>Keys of all texts, for the check that languages have the same.</summary>
    internal IEnumerable<string> Keys => texts.Keys;

    /// <summary>The texts of a language; English for one that has none.</summary>
    public static Wording For(string language) => All.GetValueOrDefault(language) ?? All["en"];

    /// <summary>Whether there is a text of this key.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text of a key with its {placeholders} filled; throws <see cref="KeyNotFoundException"/> for an unknown key, which is a bug.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var text = texts[key];
        if (values.IsEmpty)
        {
            return text;
        }

        var builder = new StringBuilder(text);
        foreach (var (name, value) in values)
        {
            builder.Replace("{" + name + "}", value);
        }

        return builder.ToString();
    }

    /// <summary>The text for one or for many: the key followed by ".one" or ".many", with {n}. French counts zero as one.</summary>
    public string Count(string key, int n, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var one = n == 1 || (n == 0 && string.Equals(Language, "fr", StringComparison.Ordinal));
        return Say(key + (one ? ".one" : ".many"), values)
            .Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>An amount as people write it: "$54.99", "54,99 €".</summary>
    public string Money(Money money)
    {
        var number = money.ToMajor().ToString("N" + money.Currency.MinorDigits, CultureInfo.InvariantCulture);
        var symbol = money.Currency.Code switch
        {
            "usd" => "$",
            "eur" => "€",
            "gbp" => "£",
            var code => code.ToUpperInvariant(),
        };
        if (string.Equals(Language, "fr", StringComparison.Ordinal))
        {
            var french = number.Replace(',', '\u202F').Replace('.', ',');
            return $"{french}\u00A0{symbol}";
        }

        return symbol.Length == 1 ? symbol + number : $"{number} {symbol}";
    }

    /// <summary>A day as people write it: "Tuesday, October 14", "mardi 14 octobre".</summary>
    public string Day(DateOnly day) =>
        Say(
            "date",
            ("weekday", texts["weekdays"].Split('|')[(int)day.DayOfWeek]),
            ("month", texts["months"].Split('|')[day.Month - 1]),
            ("day", Ordinal(day.Day))
        );

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> parts) =>
        parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => string.Join(", ", parts.Take(parts.Count - 1)) + texts["list.and"] + parts[^1],
        };

    private string Ordinal(int day) =>
        day == 1 && string.Equals(Language, "fr", StringComparison.Ordinal)
            ? "1er"
            : day.ToString(CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, string> Read(string language)
    {
        var name = $"{typeof(Wording).Namespace}.{language}.json";
        using var stream =
            typeof(Wording).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The texts '{name}' are not embedded in the assembly.");
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(stream)!
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
