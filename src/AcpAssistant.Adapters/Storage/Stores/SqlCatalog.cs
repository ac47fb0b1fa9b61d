using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Products. Stock is read from its column, which checkouts change, and laid over the imported body.</summary>
internal sealed class SqlCatalog(Database database) : ICatalog
{
    private readonly string select = $"""
        SELECT p.body,
            (SELECT CAST({database.Dialect.JsonObject}(v.id, v.stock) AS text) FROM variants v WHERE v.product_id = p.id) AS Stock
        FROM products p
        """;

    /// <inheritdoc/>
    public async Task<Product?> FindProductAsync(ProductId id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            scope => scope.FirstAsync<ProductRow>(select + " WHERE p.id = @id", new { id = SqlText.Clean(id.Value) }),
            cancellationToken
        );
        return row?.ToProduct();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CatalogItem>> FindItemsAsync(
        IReadOnlyCollection<VariantId> ids,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.ToHashSet();
        var rows = await database.ReadAsync(
            async scope =>
            {
                var found = new List<ProductRow>();
                foreach (var chunk in wanted.Select(id => SqlText.Clean(id.Value)).Chunk(500))
                {
                    found.AddRange(
                        await scope.QueryAsync<ProductRow>(
                            $"{select} WHERE p.id IN (SELECT product_id FROM variants WHERE id {scope.Dialect.Among("chunk")})",
                            new { chunk }
                        )
                    );
                }

                return found;
            },
            cancellationToken
        );
        return
        [
            .. rows.Select(row => row.ToProduct())
                .DistinctBy(product => product.Id)
                .SelectMany(product =>
                    product
                        .Variants.Where(variant => wanted.Contains(variant.Id))
                        .Select(variant => new CatalogItem(product, variant))
                ),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Product>> ListAsync(
        ProductId? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<ProductRow>(
                    select + " WHERE p.id > @after ORDER BY p.id LIMIT @limit",
                    new { after = after is { } id ? SqlText.Clean(id.Value) : "", limit }
                ),
            cancellationToken
        );
        return [.. rows.Select(row => row.ToProduct())];
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(scope => scope.FirstAsync<int>("SELECT count(*) FROM products"), cancellationToken);

    /// <inheritdoc/>
    public async Task UpsertAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        var upsert = CatalogUpsert.Of(products);
        await database.WriteAsync(upsert.RunAsync, cancellationToken);
    }

    private sealed class ProductRow
    {
        public string Body { get; init; } = "";

        public string? Stock { get; init; }

        public Product ToProduct()
        {
            var product = StorageJson.Read<Product>(Body);
            var stock = Stock is null ? [] : StorageJson.Read<Dictionary<string, int?>>(Stock);
            return product with
            {
                Variants =
                [
                    .. product.Variants.Select(variant =>
                        variant with
                        {
                            Stock = stock.GetValueOrDefault(variant.Id.Value, 0),
                        }
                    ),
                ],
            };
        }
    }
}
