using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>The catalogue of an <see cref="InMemoryShop"/>.</summary>
public sealed class InMemoryCatalog(InMemoryShop shop) : ICatalog
{
    /// <summary>Puts products there before a test begins.</summary>
    public void Seed(IEnumerable<Product> products)
    {
        lock (shop.Gate)
        {
            foreach (var product in products)
            {
                shop.ProductTable[product.Id.Value] = product;
            }
        }
    }

    public async Task<Product?> FindProductAsync(ProductId id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return shop.ProductTable.GetValueOrDefault(id.Value);
        }
    }

    public async Task<IReadOnlyList<CatalogItem>> FindItemsAsync(
        IReadOnlyCollection<VariantId> ids,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return [.. ids.Distinct().Select(shop.FindVariant).OfType<CatalogItem>()];
        }
    }

    public async Task<IReadOnlyList<Product>> ListAsync(
        ProductId? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return
            [
                .. shop
                    .ProductTable.Values.Where(product =>
                        after is null || string.CompareOrdinal(product.Id.Value, after.Value.Value) > 0
                    )
                    .Take(limit),
            ];
        }
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return shop.ProductTable.Count;
        }
    }

    public async Task UpsertAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            foreach (var variant in products.SelectMany(product => product.Variants.Select(item => (product, item))))
            {
                if (shop.FindVariant(variant.item.Id) is { } owner && owner.Product.Id != variant.product.Id)
                {
                    throw new VariantTakenException(variant.item.Id);
                }
            }

            foreach (var product in products)
            {
                shop.ProductTable[product.Id.Value] = product;
            }
        }
    }
}
