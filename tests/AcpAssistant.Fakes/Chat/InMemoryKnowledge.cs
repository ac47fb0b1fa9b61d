using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Fakes.Chat;

/// <summary>A handful of passages that are searched by shared words; enough to test what is done with what was found.</summary>
public sealed class InMemoryKnowledge : IKnowledgeStore, IRetriever
{
    private readonly List<Chunk> chunks = [];

    /// <summary>Every passage.</summary>
    public IReadOnlyList<Chunk> All => chunks;

    /// <summary>Adds a passage of a help article; several under one document id are numbered.</summary>
    public InMemoryKnowledge Help(
        string document,
        string title,
        string text,
        string language = "en",
        string heading = ""
    ) => Add(document, title, text, language, heading, null, null);

    /// <summary>Adds a fact of a product.</summary>
    public InMemoryKnowledge Fact(string product, string title, string fact, string value, string language = "en") =>
        Add("product:" + product, title, $"{fact}: {value}", language, "", product, fact);

    /// <summary>Adds a past ticket.</summary>
    public InMemoryKnowledge Ticket(string document, string title, string text)
    {
        Add(document, title, text, "en", "", null, null);
        chunks[^1] = chunks[^1] with { Kind = DocumentKind.Ticket };
        return this;
    }

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = Words(query.Text);
        return Task.FromResult<IReadOnlyList<SearchHit>>([
            .. chunks
                .Where(chunk =>
                    query.ProductId is null
                    || chunk.ProductId == query.ProductId
                    || (query.IncludeGeneral && chunk.ProductId is null)
                )
                .Where(chunk => query.Kind is null || chunk.Kind == query.Kind)
                .Where(chunk => query.Language is null || chunk.Language == query.Language)
                .Select(chunk => new SearchHit(
                    chunk,
                    Words($"{chunk.Title} {chunk.HeadingPath} {chunk.Text}")
                        .Intersect(words, StringComparer.Ordinal)
                        .Count()
                ))
                .Where(hit => hit.Score > 0 || query.ProductId is not null)
                .OrderByDescending(hit => hit.Score)
                .Take(query.K),
        ]);
    }

    public Task<IReadOnlyList<Chunk>> FindChunksAsync(
        IReadOnlyCollection<string> chunkIds,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<Chunk>>([
            .. chunks.Where(chunk => chunkIds.Contains(chunk.Id, StringComparer.Ordinal)),
        ]);

    public Task<IReadOnlyList<Chunk>> ChunksOfAsync(string documentId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Chunk>>([.. chunks.Where(chunk => chunk.DocumentId == documentId)]);

    public Task<IReadOnlyDictionary<DocumentKind, int>> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<DocumentKind, int>>(
            chunks.GroupBy(chunk => chunk.Kind).ToDictionary(group => group.Key, group => group.Count())
        );

    public Task<IReadOnlyDictionary<string, string>> HashesAsync(string source, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not needed by conversations.");

    public Task UpsertAsync(IReadOnlyList<ChunkedDocument> documents, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not needed by conversations.");

    public Task DeleteAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not needed by conversations.");

    public Task<IReadOnlyList<PendingDocument>> PendingAsync(int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not needed by conversations.");

    public Task MarkIndexedAsync(IReadOnlyCollection<PendingDocument> documents, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not needed by conversations.");

    public Task MarkAllPendingAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not needed by conversations.");

    private InMemoryKnowledge Add(
        string document,
        string title,
        string text,
        string language,
        string heading,
        string? product,
        string? fact
    )
    {
        var ordinal = chunks.Count(chunk => chunk.DocumentId == document);
        chunks.Add(
            new Chunk
            {
                Id = $"{document}#{ordinal}",
                DocumentId = document,
                Ordinal = ordinal,
                Kind = product is null ? DocumentKind.Help : DocumentKind.Product,
                Title = title,
                HeadingPath = heading,
                Text = text,
                Fact = fact,
                Url = "/help/" + document,
                ProductId = product,
                Language = language,
            }
        );
        return this;
    }

    private static HashSet<string> Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split(
                    [' ', '.', ',', '?', '!', ':', ';', '\'', '’', '(', ')', '\n'],
                    StringSplitOptions.RemoveEmptyEntries
                )
                .Where(word => word.Length > 3)
                .Select(word => word.Length > 5 ? word[..5] : word),
        ];
}
