using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Fakes.Chat;

/// <summary>Finds products by the words of their titles.</summary>
public sealed class InMemoryProducts(ICatalog catalog) : IProductResolver
{
    public async Task<ProductResolution> ResolveAsync(
        string message,
        string? contextProductId,
        string? focusProductId,
        CancellationToken cancellationToken
    )
    {
        var named = await FindAsync(message, 5, cancellationToken);
        if (named is [var best, ..] && (named.Count == 1 || best.Score > named[1].Score))
        {
            return new ProductResolution.Known(best.ProductId, best.Title, "mention");
        }

        var products = await catalog.ListAsync(null, 1000, cancellationToken);
        var scoped =
            products.FirstOrDefault(product => product.Id.Value == contextProductId)
            ?? products.FirstOrDefault(product => product.Id.Value == focusProductId);
        return named.Count > 1 ? new ProductResolution.Ambiguous([.. named])
            : scoped is not null
                ? new ProductResolution.Known(
                    scoped.Id.Value,
                    scoped.Title,
                    contextProductId is null ? "conversation" : "context"
                )
            : new ProductResolution.None();
    }

    public async Task<IReadOnlyList<ProductCandidate>> FindAsync(
        string words,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var asked = Words(words);
        var products = await catalog.ListAsync(null, 1000, cancellationToken);
        return
        [
            .. products
                .Select(product => new ProductCandidate(
                    product.Id.Value,
                    product.Title,
                    Words(product.Title).Count(asked.Contains)
                ))
                .Where(candidate => candidate.Score > 0)
                .OrderByDescending(candidate => candidate.Score)
                .Take(limit),
        ];
    }

    private static HashSet<string> Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split([' ', '.', ',', '?', '!', '\''], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 2),
        ];
}
