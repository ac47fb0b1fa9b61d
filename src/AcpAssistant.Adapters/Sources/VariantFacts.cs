using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources;

/// <summary>Tells what a product comes in: colours, sizes and item numbers. Prices and stock are left out on purpose: they come from data at the time of the answer.</summary>
internal static class VariantFacts
{
    private static readonly Dictionary<string, (string English, string French)> Names = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["color"] = ("Colours", "Couleurs"),
        ["colour"] = ("Colours", "Couleurs"),
        ["size"] = ("Sizes", "Tailles"),
        ["length"] = ("Lengths", "Longueurs"),
        ["material"] = ("Materials", "Matières"),
        ["mount"] = ("Mounts", "Montures"),
    };

    private static readonly Dictionary<string, string> FrenchColours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "noir",
        ["white"] = "blanc",
        ["blue"] = "bleu",
        ["navy"] = "bleu marine",
        ["red"] = "rouge",
        ["green"] = "vert",
        ["olive"] = "olive",
        ["grey"] = "gris",
        ["gray"] = "gris",
        ["brown"] = "marron",
        ["ochre"] = "ocre",
        ["yellow"] = "jaune",
        ["orange"] = "orange",
        ["purple"] = "violet",
        ["pink"] = "rose",
        ["sand"] = "sable",
        ["charcoal"] = "anthracite",
    };

    /// <summary>One fact per option with its values in the order of the variants, and the item numbers.</summary>
    public static IEnumerable<DocumentFact> Of(
        IEnumerable<(string Id, IEnumerable<KeyValuePair<string, string>> Options)> variants,
        string? language
    )
    {
        var all = variants.ToList();
        var isFrench = string.Equals(language, "fr", StringComparison.OrdinalIgnoreCase);
        foreach (
            var option in all.SelectMany(variant => variant.Options)
                .GroupBy(option => option.Key, StringComparer.OrdinalIgnoreCase)
        )
        {
            var values = option
                .Select(value => isFrench ? InFrench(value.Value) : value.Value)
                .Distinct(StringComparer.OrdinalIgnoreCase);
            yield return new DocumentFact(NameOf(option.Key, isFrench), string.Join(", ", values));
        }

        var ids = all.Select(variant => variant.Id).Where(id => id.Length > 0).ToList();
        if (ids.Count > 0)
        {
            yield return new DocumentFact(isFrench ? "Références" : WellKnownFacts.ItemNumbers, string.Join(", ", ids));
        }
    }

    private static string NameOf(string option, bool isFrench) =>
        Names.TryGetValue(option, out var names) ? (isFrench ? names.French : names.English) : Readable.Of(option);

    private static string InFrench(string value) => FrenchColours.GetValueOrDefault(value, value);
}
