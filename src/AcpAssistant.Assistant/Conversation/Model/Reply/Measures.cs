using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>Compares what things are measured in: "3 to 5 hours" isn't said by "3 to 5 business days", however many words stand between number and unit.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Families = Read(
        "second seconds seconde secondes",
        "minute minutes min",
        "hour hours heure heures",
        "day days jour jours journee journees",
        "week weeks semaine semaines",
        "month months mois",
        "year years an ans annee annees",
        "percent pourcent",
        "dollar dollars usd $",
        "euro euros eur €",
        "pound pounds gbp £",
        "cent cents centime centimes",
        "metre metres meter meters",
        "kilometre kilometres kilometer kilometers km",
        "inch inches pouce pouces",
        "litre litres liter liters",
        "kilo kilos kilogram kilograms kilogramme kilogrammes kg"
    );

    private static readonly string[] Signs = ["$", "€", "£"];

    /// <summary>True when the sentence measures in nothing that the quotes don't measure in.</summary>
    public static bool Agree(string sentence, IEnumerable<string> quotes) =>
        Of(sentence).IsSubsetOf(quotes.SelectMany(Of));

    private static HashSet<string> Of(string text) =>
        [
            .. TextFold
                .Words(text)
                .Concat(Signs.Where(sign => text.Contains(sign, StringComparison.Ordinal)))
                .Select(word => Families.GetValueOrDefault(word))
                .OfType<string>(),
        ];

    private static FrozenDictionary<string, string> Read(params string[] families) =>
        families
            .SelectMany(family => family.Split(' ').Select(word => KeyValuePair.Create(word, family)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
