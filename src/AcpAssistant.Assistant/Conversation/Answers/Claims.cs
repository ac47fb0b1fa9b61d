using System.Globalization;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Compares what a sentence claims with the quotes it cites, as far as that can be done without understanding: numbers, units, negation.</summary>
internal static partial class Claims
{
    /// <summary>False when a number (with its unit) isn't in a quote, or sentence and quoted clause disagree in negation.</summary>
    public static bool Follow(string claim, IReadOnlyCollection<string> quotes)
    {
        var quoted = quotes.SelectMany(Numbers).ToArray();
        claim = Particle().Replace(claim, "");
        return Numbers(claim).All(number => quoted.Any(other => Covers(other, number)))
            && quotes.Any(quote => AgreeInNegation(claim, quote));
    }

    // Where one side names no unit the number decides; different units are different claims.
    private static bool Covers((string Value, string Unit) quoted, (string Value, string Unit) claimed) =>
        string.Equals(quoted.Value, claimed.Value, StringComparison.Ordinal)
        && (
            quoted.Unit.Length == 0
            || claimed.Unit.Length == 0
            || string.Equals(quoted.Unit, claimed.Unit, StringComparison.Ordinal)
        );

    /// <summary>Numbers in one form ("2.5 kg" and "2,5kg" are the same).</summary>
    private static IEnumerable<(string Value, string Unit)> Numbers(string text)
    {
        foreach (Match match in Number().Matches(TextFold.Fold(text)))
        {
            var digits = match.Groups["n"].Value.Replace(',', '.');
            var value = decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("0.####", CultureInfo.InvariantCulture)
                : digits;
            yield return (value, Unit(match.Groups["u"].Value.Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    private static string Unit(string unit) =>
        unit switch
        {
            "days" or "day" or "jours" or "jour" => "day",
            "hours" or "hour" or "heures" or "heure" or "h" => "hour",
            "months" or "month" or "mois" => "month",
            "years" or "year" or "ans" or "an" or "annees" => "year",
            "weeks" or "week" or "semaines" or "semaine" => "week",
            "minutes" or "minute" or "min" => "minute",
            "litres" or "litre" or "liters" or "liter" or "l" => "l",
            "euros" or "euro" or "eur" or "€" => "€",
            "dollars" or "dollar" or "usd" or "$" => "$",
            "inches" or "inch" or "pouces" or "in" => "in",
            "°c" or "°" => "°c",
            _ => unit,
        };

    private static bool AgreeInNegation(string claim, string quote)
    {
        var said = Content(claim);
        var clause = Clause().Split(quote).MaxBy(part => Content(part).Count(said.Contains));
        return clause is null
            || !Content(clause).Any(said.Contains)
            || IsNegated(claim) == IsNegated(clause)
            || IsNegated(claim) == IsNegated(quote);
    }

    /// <summary>Whether a text says "not", "no", "never" or the like, English or French.</summary>
    public static bool IsNegated(string text) => Negation().IsMatch(TextFold.Fold(text));

    private static HashSet<string> Content(string text) =>
        [.. TextFold.Words(text).Where(word => word.Length > 3).Select(word => LightStemmer.Stem(word, "en"))];

    [GeneratedRegex(
        @"(?<![\w.])(?<n>\d+(?:[.,]\d+)?)\s?(?<u>°\s?c|°|%|€|\$|£|mm|cm|km|m|kg|g|mg|ml|l|litres?|liters?|days?|jours?|hours?|heures?|h|months?|mois|years?|ans?|annees|weeks?|semaines?|minutes?|min|euros?|eur|usd|dollars?|inches|inch|pouces|mah|wh|w|v|hz|gb|tb|mp|lbs|oz|ft)?(?!\w)",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(?:not|no|never|none|cannot|can t|cant|don t|doesn t|isn t|aren t|won t|without|pas|jamais|aucune?|sans|non)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Negation();

    // "No, it is made in Italy" denies the question and not what it says itself.
    [GeneratedRegex(@"^\s*(no|yes|non|oui)\s?[,.!:;]\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Particle();

    [GeneratedRegex(@"[.,;:!?()\n]|\b(?:but|mais)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Clause();
}
