using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>The catalogue, which a test can break.</summary>
internal sealed class WatchedCatalog(ICatalog inner) : ICatalog
{
    /// <summary>Whether looking something up throws, as with a broken database.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Awaited before each look-up, with the request's own token.</summary>
    public Func<CancellationToken, Task> BeforeFind { get; set; } = _ => Task.CompletedTask;

    public Task<Product?> FindProductAsync(ProductId id, CancellationToken cancellationToken) =>
        inner.FindProductAsync(id, cancellationToken);

    public async Task<IReadOnlyList<CatalogItem>> FindItemsAsync(
        IReadOnlyCollection<VariantId> ids,
        CancellationToken cancellationToken
    )
    {
        await BeforeFind(cancellationToken);
        return IsBroken
            ? throw new InvalidOperationException("secret-internal-detail: the disk is on fire")
            : await inner.FindItemsAsync(ids, cancellationToken);
    }

    public Task<IReadOnlyList<Product>> ListAsync(ProductId? after, int limit, CancellationToken cancellationToken) =>
        inner.ListAsync(after, limit, cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

    public Task UpsertAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken) =>
        inner.UpsertAsync(products, cancellationToken);
}
