namespace AcpAssistant.Assistant.Retrieval;

/// <summary>A product that may be meant, with its title for the question back.</summary>
public sealed record ProductCandidate(string ProductId, string Title, double Score);
