namespace AcpAssistant.Assistant.Retrieval;

/// <summary>A chunk found by words.</summary>
/// <param name="ChunkId">The chunk.</param>
/// <param name="Score">BM25, comparable within one query only.</param>
public sealed record KeywordHit(string ChunkId, double Score);
