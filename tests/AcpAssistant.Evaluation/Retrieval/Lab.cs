using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Adapters.Sources.Files;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Fakes.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>The product's own ingestion and retrieval on an in-memory store.</summary>
internal sealed class Lab : IDisposable
{
    private readonly LuceneKeywordIndex _keywords;
    private readonly LuceneProductIndex _products;
    private readonly IndexSynchronizer _synchronizer;

    public Lab(Bm25Weights? weights = null, string? folder = null)
    {
        var options = Options.Create(new KnowledgeOptions());
        var languages = new LanguageDetector();
        _keywords = new LuceneKeywordIndex(
            folder is null ? null : Path.Combine(folder, "chunks"),
            weights ?? Bm25Weights.Default
        );
        _products = new LuceneProductIndex(
            folder is null ? null : Path.Combine(folder, "products"),
            weights ?? Bm25Weights.Default
        );
        _synchronizer = new IndexSynchronizer(Store, _keywords, _products, NullLogger<IndexSynchronizer>.Instance);
        Pipeline = new IngestionPipeline(
            Store,
            _synchronizer,
            _products,
            languages,
            options,
            TimeProvider.System,
            NullLogger<IngestionPipeline>.Instance
        );
        Retriever = new Retriever(_keywords, Store, languages, options);
        Resolver = new ProductResolver(_products);
    }

    public InMemoryKnowledgeStore Store { get; } = new();

    public IngestionPipeline Pipeline { get; }

    public Retriever Retriever { get; }

    public ProductResolver Resolver { get; }

    public Task<IngestionReport> IngestAsync(string path, DocumentKind? kind, CancellationToken cancellationToken) =>
        Pipeline.RunAsync(new FileSource(path, kind, new FileSourceOptions()), deleteMissing: false, cancellationToken);

    /// <summary>Reads files, changes what has to be changed for a fair measurement, and ingests the rest.</summary>
    public Task<IngestionReport> IngestAsync(
        string path,
        DocumentKind? kind,
        Func<SourceDocument, SourceDocument> change,
        CancellationToken cancellationToken
    ) =>
        Pipeline.RunAsync(
            new ChangedSource(new FileSource(path, kind, new FileSourceOptions()), change),
            deleteMissing: false,
            cancellationToken
        );

    /// <summary>Place of the document among the documents found; 0 = not among the first ten.</summary>
    public async Task<int> RankAsync(SearchQuery query, string documentId, CancellationToken cancellationToken)
    {
        var hits = await Retriever.SearchAsync(query with { K = 40 }, cancellationToken);
        var documents = hits.Select(hit => hit.Chunk.DocumentId).Distinct(StringComparer.Ordinal).Take(10).ToList();
        return documents.IndexOf(documentId) + 1;
    }

    public void Dispose()
    {
        _synchronizer.Dispose();
        _keywords.Dispose();
        _products.Dispose();
    }
}
