using System.Runtime.CompilerServices;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Sources.Catalog;

/// <summary>The catalogue as a source of documents.</summary>
internal sealed class CatalogSource(ICatalog catalog, string language) : IDocumentSource
{
    private const int Page = 500;

    public string Name => ProductDocuments.Source;

    public async IAsyncEnumerable<ReadResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ProductId? after = null;
        while (true)
        {
            var products = await catalog.ListAsync(after, Page, cancellationToken);
            foreach (var document in products.SelectMany(product => ProductDocuments.From(product, language)))
            {
                yield return new ReadResult.Read(document);
            }

            if (products.Count < Page)
            {
                yield break;
            }

            after = products[^1].Id;
        }
    }
}
