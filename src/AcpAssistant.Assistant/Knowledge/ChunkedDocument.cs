using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>A document with its chunks and the hash that tells whether it has to be done again.</summary>
/// <param name="Document">As read; its language is filled in.</param>
/// <param name="Chunks">In order.</param>
/// <param name="ContentHash">SHA-256 over all that matters, including the chunker's version; hex.</param>
public sealed record ChunkedDocument(SourceDocument Document, ImmutableArray<Chunk> Chunks, string ContentHash);
