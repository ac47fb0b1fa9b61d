using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Keeps a recommendation on the shelf that was asked for: when titles or categories carry the wish's words, products of other shelves only share a word with it.</summary>
internal static partial class ShelfFilter
{
    /// <summary>The products that stay: those that are what was asked for first, then those whose name carries the wish; what denies a wanted quality, or is cut for others, comes last.</summary>
    public static IReadOnlyList<Product> Apply(IReadOnlyList<Product> products, string wish, string language)
    {
        var wanted = Stemming.Of(wish, language).ToHashSet(StringComparer.Ordinal);
        if (Carried().Match(string.Join(' ', TextFold.Words(wish))) is { Success: true } asked)
        {
            products = Carrying(products, asked.Groups["what"].Value, language);
        }

        var named = products
            .Where(product =>
                Stemming
                    .Of($"{product.TitleIn(language)} {product.Title} {product.Category}", language)
                    .Any(wanted.Contains)
            )
            .ToArray();
        if (named.Length == 0)
        {
            return products;
        }

        var shelves = named.Take(2).Select(product => product.Category).ToHashSet(StringComparer.Ordinal);
        var folded = string.Join(' ', TextFold.Words(wish));
        return
        [
            .. named
                .Union(products.Where(product => product.Category is not null && shelves.Contains(product.Category)))
                .Select((product, rank) => (Product: product, Rank: rank))
                .OrderBy(entry => Against(entry.Product, wanted, folded, language))
                .ThenByDescending(entry => Is(entry.Product, wanted, language))
                .ThenByDescending(entry => Speaks(entry.Product, wanted, language))
                .ThenBy(entry => entry.Rank)
                .Select(entry => entry.Product),
        ];
    }

    /// <summary>True for "do you sell kayaks?".</summary>
    public static bool AsksWhetherCarried(string wish) => Carried().IsMatch(string.Join(' ', TextFold.Words(wish)));

    // "Do you sell kayaks?" asks whether there are any: the nearest neighbours of a kayak are no answer.
    private static Product[] Carrying(IReadOnlyList<Product> products, string what, string language)
    {
        var stems = Stemming.Of(what, language).ToHashSet(StringComparer.Ordinal);
        return [.. products.Where(product => stems.Count == 0 || TextsOf(product, language).Any(Has))];

        bool Has(string text) => Stemming.Of(text, language).Any(stems.Contains);
    }

    private static IEnumerable<string> TextsOf(Product product, string language) =>
        [
            product.Title,
            product.TitleIn(language),
            product.Category ?? "",
            product.Description,
            .. product.Facts.Select(fact => $"{fact.Name} {fact.Value}"),
            .. product.Localized.TryGetValue(language, out var localized)
                ? localized.Facts.Select(fact => $"{fact.Name} {fact.Value}").Append(localized.Description)
                : [],
        ];

    // "Loon 2 Tent" is a tent, "Loon 2 Footprint" lies under one: in English the last word of a name tells, in French the first.
    private static bool Is(Product product, HashSet<string> wanted, string language)
    {
        var english = Stemming.Of(Cut().Replace(product.Title, ""), "en").LastOrDefault();
        var own = Stemming.Of(product.TitleIn(language), language).FirstOrDefault();
        return (english is not null && wanted.Contains(english))
            || (string.Equals(language, "fr", StringComparison.Ordinal) && own is not null && wanted.Contains(own));
    }

    // A wished quality that no name tells may stand in the facts.
    private static bool Speaks(Product product, HashSet<string> wanted, string language)
    {
        var name = Stemming
            .Of($"{product.Title} {product.TitleIn(language)}", language)
            .ToHashSet(StringComparer.Ordinal);
        var facts = product.Localized.TryGetValue(language, out var localized) ? localized.Facts : product.Facts;
        return facts
            .SelectMany(fact => Stemming.Of($"{fact.Name} {fact.Value}", language))
            .Any(stem => wanted.Contains(stem) && !name.Contains(stem));
    }

    // A fact such as "Not waterproof" answers the wish for something waterproof with no.
    private static int Against(Product product, HashSet<string> wanted, string folded, string language)
    {
        var title = string.Join(' ', TextFold.Words(product.Title + " " + product.TitleIn(language)));
        var isForOthers =
            (Men().IsMatch(folded) && !Women().IsMatch(folded) && Women().IsMatch(title))
            || (Women().IsMatch(folded) && !Men().IsMatch(folded) && Men().IsMatch(title));
        var facts = product.Localized.TryGetValue(language, out var localized) ? localized.Facts : product.Facts;
        var denies = facts.Any(fact =>
            Denied().Match(string.Join(' ', TextFold.Words(fact.Value))) is { Success: true } denied
            && Stemming.Of(denied.Groups["what"].Value, language).Any(wanted.Contains)
        );
        return (isForOthers ? 1 : 0) + (denies ? 1 : 0);
    }

    [GeneratedRegex(
        @"\b(do|does|did) you( guys)?( also)? (sell|carry|stock|have|offer)( any| some)? (?<what>.+)|\b((vendez|avez|proposez) vous|vous (vendez|avez|proposez))( aussi)?( des| du| de la| de l| un| une)? (?<what>.+)",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Carried();

    [GeneratedRegex(@"\s*(?:\(.*\)|Women's|Men's|\d+(?:[.,]\d+)?)\s*$", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Cut();

    [GeneratedRegex(
        @"\b(men|mens|man|male|guys?|husband|boyfriend|dad|father|brother|hommes?|homme|mari|copain|pere|papa|frere)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Men();

    [GeneratedRegex(
        @"\b(women|womens|woman|female|ladies|wife|girlfriend|mum|mom|mother|sister|femmes?|copine|mere|maman|soeur)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Women();

    [GeneratedRegex(@"\b(not|pas|non|ni)\b (?<what>\w+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Denied();
}
