namespace AcpAssistant.Commerce.Catalog;

/// <summary>The shop's products. One catalogue serves checkout, feeds and answers.</summary>
public interface ICatalog
{
    /// <summary>The product, or null when there is none of this id.</summary>
    Task<Product?> FindProductAsync(ProductId id, CancellationToken cancellationToken);

    /// <summary>The items found; ids that don't exist are simply missing from the answer.</summary>
    Task<IReadOnlyList<CatalogItem>> FindItemsAsync(
        IReadOnlyCollection<VariantId> ids,
        CancellationToken cancellationToken
    );

    /// <summary>Products in id order after <paramref name="after"/> (null = from the start), at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Product>> ListAsync(ProductId? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many products there are.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Adds products or replaces those of the same id (variants and stock included), all or none. Throws <see cref="VariantTakenException"/> when a variant id belongs to another product.</summary>
    Task UpsertAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken);
}
