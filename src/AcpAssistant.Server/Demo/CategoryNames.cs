using System.Collections.Frozen;
using System.Globalization;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Demo;

/// <summary>Category keys as people read them; those of the demo shop are written out.</summary>
internal static class CategoryNames
{
    private static readonly FrozenDictionary<string, string> French = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["backpacks"] = "Sacs à dos",
        ["camera-bags-straps"] = "Sacs photo et sangles",
        ["cook-hydration"] = "Cuisine et gourdes",
        ["filters-power-memory"] = "Filtres, batteries, cartes",
        ["fleece-mid-layers"] = "Polaires et couches intermédiaires",
        ["footwear"] = "Chaussures",
        ["headlamps"] = "Lampes frontales",
        ["insulated-jackets"] = "Vestes isolantes",
        ["lenses"] = "Objectifs",
        ["pants-shorts"] = "Pantalons et shorts",
        ["rain-shells"] = "Vestes de pluie",
        ["socks-underwear"] = "Chaussettes et sous-vêtements",
        ["t-shirts-base-layers"] = "T-shirts et première couche",
        ["tents-sleeping-bags"] = "Tentes et sacs de couchage",
        ["tripods-supports"] = "Trépieds et supports",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["camera-bags-straps"] = "Camera bags and straps",
        ["cook-hydration"] = "Cooking and hydration",
        ["filters-power-memory"] = "Filters, power and memory",
        ["fleece-mid-layers"] = "Fleece and mid layers",
        ["pants-shorts"] = "Pants and shorts",
        ["socks-underwear"] = "Socks and underwear",
        ["t-shirts-base-layers"] = "T-shirts and base layers",
        ["tents-sleeping-bags"] = "Tents and sleeping bags",
        ["tripods-supports"] = "Tripods and supports",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string In(PageLanguage language, string category)
    {
        var names = language == PageLanguage.French ? French : English;
        if (names.TryGetValue(category, out var name))
        {
            return name;
        }

        // "rain-shells" → "Rain shells"; a name that is already written out stays as it is.
        var words = category.Contains(' ', StringComparison.Ordinal)
            ? category
            : category.Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }
}
