using System.Globalization;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>The embedded <see cref="IKeywordIndex"/>: BM25 by Lucene.NET, in one folder.</summary>
internal sealed class LuceneKeywordIndex : IKeywordIndex, IDisposable
{
    /// <summary>Change it whenever fields or analysis change: older indexes are then rebuilt at start.</summary>
    private const string Layout = "chunks-1";

    private readonly Bm25Weights _weights;
    private readonly LuceneFolder _folder;

    public LuceneKeywordIndex(string? folder, Bm25Weights weights)
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
                writer.DeleteDocuments(new Term(ChunkFields.DocumentId, document.DocumentId));
                foreach (var chunk in document.Chunks)
                {
                    writer.AddDocument(ChunkFields.Of(chunk));
                }
            }
        });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeywordHit>> SearchAsync(KeywordQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(_folder.Read(searcher => Search(searcher, query), []));

    public Task<int> CountAsync(string documentId, CancellationToken cancellationToken) =>
        Task.FromResult(_folder.Read(searcher => Count(searcher, documentId), 0));

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<KeywordHit> Search(IndexSearcher searcher, KeywordQuery query)
    {
        string[] groups = query.OnlyLanguage is { } only ? [TextAnalysis.GroupOf(only)] : TextAnalysis.Groups;
        var own = query.OnlyLanguage is null ? TextAnalysis.GroupOf(query.Language) : null;
        if (new WordQuery(searcher.IndexReader, FieldsOf, _weights).Build(query.Text, own, groups) is not { } words)
        {
            return [];
        }

        var filter = ChunkFilter.Of(query);
        var scoped = query.ProductId is null ? searcher : ScopedSearcher.For(searcher, filter!);
        var top = scoped.Search(words, filter, Math.Clamp(query.Limit, 1, 1000));
        return
        [
            .. top.ScoreDocs.Select(hit => new KeywordHit(
                searcher.Doc(hit.Doc).Get(ChunkFields.Id, CultureInfo.InvariantCulture),
                hit.Score
            )),
        ];
    }

    private IReadOnlyList<(string Field, float Boost)> FieldsOf(string group) =>
        [
            (ChunkFields.Title + group, _weights.TitleBoost),
            (ChunkFields.Heading + group, _weights.HeadingBoost),
            (ChunkFields.Body + group, 1f),
        ];

    private static int Count(IndexSearcher searcher, string documentId)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(ChunkFields.DocumentId, documentId)), counter);
        return counter.TotalHits;
    }
}
