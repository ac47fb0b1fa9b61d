using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>An import of products, turned into rows before the writer's turn so that others wait as shortly as possible.</summary>
internal sealed class CatalogUpsert
{
    private const int ProductsPerDelete = 200;

    private readonly List<object?[]> products;
    private readonly List<object?[]> variants;

    private CatalogUpsert(List<object?[]> products, List<object?[]> variants)
    {
        this.products = products;
        this.variants = variants;
    }

    /// <summary>Prepares the rows; of products with the same id the last one counts.</summary>
    public static CatalogUpsert Of(IReadOnlyList<Product> products)
    {
        // Always in the same order, so that two imports never wait for each other crosswise.
        List<Product> distinct =
        [
            .. products
                .GroupBy(product => product.Id)
                .Select(group => group.Last())
                .OrderBy(product => product.Id.Value, StringComparer.Ordinal),
        ];
        var owners = new Dictionary<VariantId, ProductId>();
        foreach (var product in distinct)
        {
            foreach (var variant in product.Variants)
            {
                if (!owners.TryAdd(variant.Id, product.Id))
                {
                    throw new VariantTakenException(variant.Id);
                }
            }
        }

        return new CatalogUpsert(
            [
                .. distinct.Select(product =>
                    new object?[] { SqlText.Clean(product.Id.Value), StorageJson.Write(product) }
                ),
            ],
            [
                .. distinct.SelectMany(product =>
                    product.Variants.Select(variant =>
                        new object?[]
                        {
                            SqlText.Clean(variant.Id.Value),
                            SqlText.Clean(product.Id.Value),
                            (long?)variant.Stock,
                        }
                    )
                ),
            ]
        );
    }

    /// <summary>Writes everything or, by throwing, nothing.</summary>
    public async Task RunAsync(DbScope scope)
    {
        await scope
            .Into("products", "id", "body")
            .RowsAsync(products, "ON CONFLICT (id) DO UPDATE SET body = excluded.body");
        await DeleteGoneAsync(scope);
        var written = await scope
            .Into("variants", "id", "product_id", "stock")
            .ReturningAsync(
                variants,
                """
                ON CONFLICT (id) DO UPDATE SET stock = excluded.stock
                WHERE variants.product_id = excluded.product_id
                """,
                "id"
            );
        if (written.Count < variants.Count)
        {
            var taken = variants.Select(row => (string)row[0]!).Except(written, StringComparer.Ordinal).First();
            throw new VariantTakenException(new VariantId(taken));
        }
    }

    // Before any variant is written, so that one may move from one product of the import to another.
    private async Task DeleteGoneAsync(DbScope scope)
    {
        var kept = variants.ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
        foreach (var chunk in products.Select(row => (string)row[0]!).Chunk(ProductsPerDelete))
        {
            var stored = await scope.QueryAsync<VariantRow>(
                $"SELECT id, product_id AS ProductId FROM variants WHERE product_id {scope.Dialect.Among("chunk")}",
                new { chunk }
            );
            var gone = stored
                .Where(row => !string.Equals(kept.GetValueOrDefault(row.Id), row.ProductId, StringComparison.Ordinal))
                .Select(row => row.Id)
                .ToList();
            if (gone.Count > 0)
            {
                await scope.ExecuteAsync($"DELETE FROM variants WHERE id {scope.Dialect.Among("gone")}", new { gone });
            }
        }
    }

    private sealed class VariantRow
    {
        public string Id { get; init; } = "";

        public string ProductId { get; init; } = "";
    }
}
