using System.Collections.Immutable;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>The embedded <see cref="IProductIndex"/>, in its own folder beside the chunks.</summary>
internal sealed class LuceneProductIndex : IProductIndex, IDisposable
{
    /// <summary>Change it whenever fields or analysis change: older indexes are then rebuilt at start.</summary>
    private const string Layout = "products-1";

    private readonly Bm25Weights _weights;
    private readonly LuceneFolder _folder;

    public LuceneProductIndex(string? folder, Bm25Weights weights)
    {
        _weights = weights;
        _folder = new LuceneFolder(folder, Layout, new FieldSimilarity(weights));
    }

    public bool IsUsable => _folder.IsUsable;

    public Task ClearAsync(CancellationToken cancellationToken)
    {
        _folder.Clear();
        return Task.CompletedTask;
    }

    public Task ApplyAsync(IReadOnlyList<PendingDocument> documents, CancellationToken cancellationToken)
    {
        _folder.Write(writer =>
        {
            foreach (var document in documents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.DeleteDocuments(new Term(ProductFields.DocumentId, document.DocumentId));
                if (document.Chunks is [{ Kind: DocumentKind.Product, ProductId: not null }, ..])
                {
                    writer.AddDocument(ProductFields.Of(document));
                }
            }
        });
        return Task.CompletedTask;
    }

    public Task<IndexedProduct?> FindAsync(string productId, CancellationToken cancellationToken) =>
        Task.FromResult(
            _folder.Read(
                searcher =>
                    Top(searcher, new TermQuery(new Term(ProductFields.ProductId, productId)), 1).FirstOrDefault(),
                null
            )
        );

    public Task<IReadOnlyList<IndexedProduct>> FindByCodeAsync(
        IReadOnlyCollection<string> codes,
        CancellationToken cancellationToken
    )
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var code in codes.Take(100))
        {
            query.Add(new TermQuery(new Term(ProductFields.Code, code.ToUpperInvariant())), Occur.SHOULD);
        }

        return Task.FromResult(
            _folder.Read<IReadOnlyList<IndexedProduct>>(
                searcher =>
                    [.. Top(searcher, query, 100).DistinctBy(product => product.ProductId, StringComparer.Ordinal)],
                []
            )
        );
    }

    public Task<TitleMatches> MatchTitlesAsync(TitleWords words, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(
            _folder.Read(
                searcher => TitleLookup.Match(searcher, words, limit),
                new TitleMatches(
                    0,
                    ImmutableDictionary<string, int>.Empty,
                    ImmutableDictionary<string, ImmutableArray<string>>.Empty,
                    []
                )
            )
        );

    public Task<IReadOnlyList<ProductCandidate>> SearchAsync(
        string words,
        int limit,
        CancellationToken cancellationToken
    ) => Task.FromResult(_folder.Read(searcher => Search(searcher, words, limit), []));

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<ProductCandidate> Search(IndexSearcher searcher, string words, int limit)
    {
        if (
            new WordQuery(searcher.IndexReader, ProductFieldsOf, _weights).Build(words, null, TextAnalysis.Groups)
            is not { } query
        )
        {
            return [];
        }

        // A product stands in the index once per language.
        var top = searcher.Search(query, Math.Clamp(limit, 1, 1000) * 3);
        return
        [
            .. top
                .ScoreDocs.Select(hit => (Product: ProductFields.Read(searcher.Doc(hit.Doc)), hit.Score))
                .DistinctBy(hit => hit.Product.ProductId, StringComparer.Ordinal)
                .Take(limit)
                .Select(hit => new ProductCandidate(hit.Product.ProductId, hit.Product.Title, hit.Score)),
        ];
    }

    private IReadOnlyList<(string Field, float Boost)> ProductFieldsOf(string group) =>
        [(ProductFields.Title + group, _weights.TitleBoost), (ProductFields.Body + group, 1f)];

    private static IEnumerable<IndexedProduct> Top(IndexSearcher searcher, Query query, int limit) =>
        searcher
            .Search(query, limit)
            .ScoreDocs.OrderBy(hit => hit.Doc)
            .Select(hit => ProductFields.Read(searcher.Doc(hit.Doc)));
}
