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
    /// <summary>With general passages searched beside a product's, the product's own come first.</summary>
    private const double OwnProduct = 1.25;

    /// <summary>What was once answered to someone counts less than the shop's word.</summary>
    private const double PastCase = 0.8;

    /// <summary>Asked in just the words of a title or heading.</summary>
    private const double SaidInFull = 1.5;

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
            .Select(hit => Weighted(hit, chunks[hit.ChunkId], fit, query.ProductId))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Chunk.Id, StringComparer.Ordinal);
        return NearDuplicates.Collapse(ranked, k);
    }

    private static SearchHit Weighted(KeywordHit hit, Chunk chunk, TitleFit fit, string? productId)
    {
        var weight = chunk.Kind == DocumentKind.Ticket ? PastCase : 1;
        weight *= productId is not null && chunk.ProductId == productId ? OwnProduct : 1;
        weight *= fit.IsWhole(chunk) ? SaidInFull : 1;
        return new SearchHit(chunk, hit.Score * weight);
    }

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
