namespace AcpAssistant.Assistant.Knowledge;

/// <summary>The documents and chunks; search indexes are derived from it and can always be rebuilt. Every write also marks the document as pending for the index in the same transaction, so that a crash loses nothing.</summary>
public interface IKnowledgeStore
{
    /// <summary>Content hash by document id for one source.</summary>
    Task<IReadOnlyDictionary<string, string>> HashesAsync(string source, CancellationToken cancellationToken);

    /// <summary>Adds or replaces documents with their chunks in one transaction.</summary>
    Task UpsertAsync(IReadOnlyList<ChunkedDocument> documents, CancellationToken cancellationToken);

    /// <summary>Deletes documents with their chunks in one transaction; unknown ids are ignored.</summary>
    Task DeleteAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken);

    /// <summary>Changes not yet in the index, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<PendingDocument>> PendingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Forgets pending marks that are now durable in the index; a mark renewed meanwhile (other revision) stays.</summary>
    Task MarkIndexedAsync(IReadOnlyCollection<PendingDocument> documents, CancellationToken cancellationToken);

    /// <summary>Marks every document as pending, for a rebuild.</summary>
    Task MarkAllPendingAsync(CancellationToken cancellationToken);

    /// <summary>The chunks found; missing ids are missing from the answer.</summary>
    Task<IReadOnlyList<Chunk>> FindChunksAsync(
        IReadOnlyCollection<string> chunkIds,
        CancellationToken cancellationToken
    );

    /// <summary>All chunks of a document in order; empty when there is none.</summary>
    Task<IReadOnlyList<Chunk>> ChunksOfAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Number of documents by kind.</summary>
    Task<IReadOnlyDictionary<DocumentKind, int>> CountAsync(CancellationToken cancellationToken);
}
