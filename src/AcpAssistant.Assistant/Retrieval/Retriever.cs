using AcpAssistant.Assistant.Knowledge;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Finds passages: by words in the index, weighted by kind, without near-duplicates.</summary>
public sealed class Retriever(
    IKeywordIndex index,
    IKnowledgeStore store,
    ILanguageDetector languages,
    IOptions<KnowledgeOptions> options
) : IRetriever
{
    internal static double TitleFitWeight = 0.5;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var language = query.QueryLanguage ?? languages.Detect(query.Text, query.Language ?? options.Value.Language);
        var k = Math.Clamp(query.K, 1, 100);
        var found = await index.SearchAsync(
            new KeywordQuery(query.Text, language, (k * 3) + 20)
            {
                ProductId = query.ProductId,
                IncludeGeneral = query.IncludeGeneral,
                Kind = query.Kind,
                OnlyLanguage = query.Language,
            },
            cancellationToken
        );

        var chunks = await ChunksAsync(found, cancellationToken);
        var fit = new TitleFit(query.Text);
        var ranked = found
            .Where(hit => chunks.ContainsKey(hit.ChunkId))
            .Select(hit => new SearchHit(chunks[hit.ChunkId], hit.Score * Prior(chunks[hit.ChunkId]) * (fit.Of(chunks[hit.ChunkId]) > 0.99 ? 1 + TitleFitWeight : 1)))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Chunk.Id, StringComparer.Ordinal);
        return NearDuplicates.Collapse(ranked, k);
    }

    /// <summary>The shop's word counts more than what was once answered to someone.</summary>
    private static double Prior(Chunk chunk) =>
        chunk.Kind switch
        {
            DocumentKind.Ticket => 0.8,
            _ => 1.0,
        };

    private async Task<Dictionary<string, Chunk>> ChunksAsync(
        IReadOnlyList<KeywordHit> hits,
        CancellationToken cancellationToken
    )
    {
        var ids = hits.Select(hit => hit.ChunkId).ToList();
        var chunks = ids.Count == 0 ? [] : await store.FindChunksAsync(ids, cancellationToken);
        return chunks.ToDictionary(chunk => chunk.Id, StringComparer.Ordinal);
    }
}
