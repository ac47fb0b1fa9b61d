using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>A lexical (BM25) index over chunks. Derived data: may be cleared and refilled at any time. Safe for concurrent use.</summary>
public interface IKeywordIndex
{
    /// <summary>False when the index on disk is missing, damaged or of an older layout and must be refilled from the store.</summary>
    bool IsUsable { get; }

    /// <summary>Empties the index durably and makes it usable.</summary>
    Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>Replaces everything the index holds of these documents; durable and visible to searches when the call returns.</summary>
    Task ApplyAsync(IReadOnlyList<PendingDocument> documents, CancellationToken cancellationToken);

    /// <summary>Best chunks first. Never throws for odd query text; a query without searchable terms finds nothing.</summary>
    Task<IReadOnlyList<KeywordHit>> SearchAsync(KeywordQuery query, CancellationToken cancellationToken);

    /// <summary>How many chunks the index holds of a document: the proof of deletion.</summary>
    Task<int> CountAsync(string documentId, CancellationToken cancellationToken);
}
