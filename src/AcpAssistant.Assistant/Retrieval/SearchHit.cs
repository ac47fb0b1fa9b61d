using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>A passage found.</summary>
/// <param name="Chunk">The passage.</param>
/// <param name="Score">Higher is better; comparable within one query.</param>
public sealed record SearchHit(Chunk Chunk, double Score);
