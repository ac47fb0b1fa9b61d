using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Keeps a recommendation on the shelf that was asked for: when titles or categories carry the wish's words, products of other shelves only share a word with it.</summary>
internal static class ShelfFilter
{
    /// <summary>The products that stay, those whose own name carries the wish first.</summary>
    public static IReadOnlyList<Product> Apply(IReadOnlyList<Product> products, string wish, string language)
    {
        var wanted = Stemming.Of(wish, language).ToHashSet(StringComparer.Ordinal);
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
        return
        [
            .. named.Union(
                products.Where(product => product.Category is not null && shelves.Contains(product.Category))
            ),
        ];
    }
}
