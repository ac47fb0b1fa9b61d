namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Evidence for a sentence of a reply. <see cref="Quote"/> stands word for word in the chunk.</summary>
/// <param name="Marker">As it stands in the reply, such as "[1]".</param>
/// <param name="DocumentId">The document.</param>
/// <param name="ChunkId">The chunk.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where to read it; null when nowhere.</param>
/// <param name="Quote">Exact words of the chunk.</param>
public sealed record Citation(
    string Marker,
    string DocumentId,
    string ChunkId,
    string Title,
    string? Url,
    string Quote
);
