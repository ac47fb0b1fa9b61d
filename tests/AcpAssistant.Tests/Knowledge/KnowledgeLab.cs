using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Fakes.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Tests.Knowledge;

/// <summary>Ingestion and retrieval with everything in memory.</summary>
internal sealed class KnowledgeLab : IDisposable
{
    public KnowledgeLab()
    {
        var options = Options.Create(new KnowledgeOptions());
        var languages = new LanguageDetector();
        Synchronizer = new IndexSynchronizer(Store, Keywords, Products, NullLogger<IndexSynchronizer>.Instance);
        Pipeline = new IngestionPipeline(
            Store,
            Synchronizer,
            Products,
            languages,
            options,
            TimeProvider.System,
            NullLogger<IngestionPipeline>.Instance
        );
        Retriever = new Retriever(Keywords, Store, languages, options);
        Resolver = new ProductResolver(Products);
    }

    public InMemoryKnowledgeStore Store { get; } = new();

    public LuceneKeywordIndex Keywords { get; } = new(null, Bm25Weights.Default);

    public LuceneProductIndex Products { get; } = new(null, Bm25Weights.Default);

    public IndexSynchronizer Synchronizer { get; }

    public IngestionPipeline Pipeline { get; }

    public Retriever Retriever { get; }

    public ProductResolver Resolver { get; }

    public Task<IngestionReport> IngestAsync(params SourceDocument[] documents) =>
        Pipeline.RunAsync(ListSource.Of(documents), deleteMissing: false, CancellationToken.None);

    public static SourceDocument Help(string id, string title, string text) =>
        new()
        {
            Id = id,
            Kind = DocumentKind.Help,
            Title = title,
            Text = text,
            Language = "en",
            Source = "",
        };

    public static SourceDocument Product(string id, string title, params DocumentFact[] facts) =>
        Help($"product:{id}:en", title, $"The {title}.") with
        {
            Kind = DocumentKind.Product,
            ProductId = id,
            Facts = [.. facts],
        };

    public void Dispose()
    {
        Synchronizer.Dispose();
        Keywords.Dispose();
        Products.Dispose();
    }
}
