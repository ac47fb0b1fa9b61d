using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Finds products that fit a wish, best first, with their data from the catalogue.</summary>
public sealed class FindProductsTool(IProductResolver resolver, ICatalog catalog)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "find_products";

    private const int LongestQuery = 500;

    /// <summary>Products that can be bought; those found in documents only are left out.</summary>
    /// <param name="words">The wish in the person's words.</param>
    /// <param name="limit">1..20.</param>
    /// <param name="mostMinorUnits">Most that one may cost; null = any price.</param>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ImmutableArray<ProductView>> RunAsync(
        string words,
        int limit,
        long? mostMinorUnits,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        // "Under 200" is no "Cairn 200".
        var query = Budget.Without(words.Length > LongestQuery ? words[..LongestQuery] : words);
        var wanted = Math.Clamp(limit, 1, 20);
        var candidates = await resolver.FindAsync(query, wanted * 6, cancellationToken);
        var products = new List<Product>();
        foreach (var candidate in candidates)
        {
            if (
                await catalog.FindProductAsync(new ProductId(candidate.ProductId), cancellationToken) is { } product
                && product.Variants.Any(variant =>
                    variant.InStock && (mostMinorUnits is null || variant.Price.Amount <= mostMinorUnits)
                )
            )
            {
                products.Add(product);
            }
        }

        var found = ShelfFilter
            .Apply(products, query, context.Wording.Language)
            .Take(wanted)
            .Select(product => ProductDetailsTool.View(product, context.Wording.Language))
            .ToArray();
        context.Record(Name, found.Length == 0 ? "nothing_found" : "ok", ("query", query));
        return [.. found];
    }
}
