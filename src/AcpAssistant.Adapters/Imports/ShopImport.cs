using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Adapters.Imports;

/// <summary>Writes an export into the shop: catalogue, customers, orders, and the products' facts into the knowledge that answers are drawn from. Running it again changes nothing that is the same.</summary>
public sealed class ShopImport(
    ICatalog catalog,
    ICustomerStore customers,
    IOrderStore orders,
    IDocumentSources sources,
    IngestionPipeline pipeline
)
{
    private const int BatchSize = 1000;

    /// <summary>Saves the batch. Orders whose number another source already uses are left as they are and reported.</summary>
    public async Task<ImportReport> SaveAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var problems = batch.Problems.ToList();
        var products = await SaveProductsAsync(batch.Products, problems, cancellationToken);
        foreach (var some in batch.Customers.Chunk(BatchSize))
        {
            await customers.UpsertAsync(some, cancellationToken);
        }

        var refused = new List<OrderId>();
        foreach (var some in batch.Orders.Chunk(BatchSize))
        {
            refused.AddRange(await orders.ImportAsync(some, cancellationToken));
        }

        problems.AddRange(refused.Select(id => $"order {id}: the number already belongs to an order from elsewhere"));
        var indexed = await pipeline.RunAsync(sources.Catalog(), deleteMissing: true, cancellationToken);
        problems.AddRange(indexed.Failed.Select(note => $"{note.Where}: {note.Reason}"));
        return new ImportReport(
            products.Count,
            products.Sum(product => product.Variants.Length),
            batch.Customers.Count,
            batch.Orders.Count - refused.Count,
            indexed.Added + indexed.Updated,
            problems
        );
    }

    // All of a batch or none of it is written; when two products claim one variant, the others still go in.
    private async Task<List<Product>> SaveProductsAsync(
        IReadOnlyList<Product> products,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var saved = new List<Product>();
        foreach (var some in products.Chunk(BatchSize))
        {
            try
            {
                await catalog.UpsertAsync(some, cancellationToken);
                saved.AddRange(some);
            }
            catch (VariantTakenException)
            {
                saved.AddRange(await SaveOneByOneAsync(some, problems, cancellationToken));
            }
        }

        return saved;
    }

    private async Task<List<Product>> SaveOneByOneAsync(
        IReadOnlyList<Product> products,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var saved = new List<Product>();
        foreach (var product in products)
        {
            try
            {
                await catalog.UpsertAsync([product], cancellationToken);
                saved.Add(product);
            }
            catch (VariantTakenException exception)
            {
                problems.Add($"product {product.Id}: {exception.Message}");
            }
        }

        return saved;
    }
}
