using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>A document whose index entries are out of date.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Tells this change from a later one of the same document.</param>
/// <param name="Chunks">What the index must hold; empty = the document is gone.</param>
public sealed record PendingDocument(string DocumentId, long Revision, ImmutableArray<Chunk> Chunks);
