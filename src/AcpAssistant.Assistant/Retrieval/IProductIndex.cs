using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>The products by title, code and words, made from the product documents (the catalogue's and ingested ones alike). Derived data, like <see cref="IKeywordIndex"/>, and safe for concurrent use.</summary>
public interface IProductIndex
{
    /// <summary>False when the index on disk is missing, damaged or of an older layout and must be refilled from the store.</summary>
    bool IsUsable { get; }

    /// <summary>Empties the index durably and makes it usable.</summary>
    Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>Replaces everything the index holds of these documents; documents that are not about a product as such are ignored. Durable and visible when the call returns.</summary>
    Task ApplyAsync(IReadOnlyList<PendingDocument> documents, CancellationToken cancellationToken);

    /// <summary>The product, or null. Of several languages, the one that was indexed first.</summary>
    Task<IndexedProduct?> FindAsync(string productId, CancellationToken cancellationToken);

    /// <summary>Products one of whose codes (product id, variant ids) is among these; case doesn't matter.</summary>
    Task<IReadOnlyList<IndexedProduct>> FindByCodeAsync(
        IReadOnlyCollection<string> codes,
        CancellationToken cancellationToken
    );

    /// <summary>What a message's words are in the titles, and the products with most of them, best first.</summary>
    /// <param name="words">As <see cref="Words"/> gives them, in whatever spelling is near where they may be misspelt.</param>
    /// <param name="limit">At most so many products.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<TitleMatches> MatchTitlesAsync(TitleWords words, int limit, CancellationToken cancellationToken);

    /// <summary>Products whose title, category or facts fit the words, best first, each once.</summary>
    Task<IReadOnlyList<ProductCandidate>> SearchAsync(string words, int limit, CancellationToken cancellationToken);
}
