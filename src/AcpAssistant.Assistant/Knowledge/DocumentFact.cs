namespace AcpAssistant.Assistant.Knowledge;

/// <summary>A named fact of a document.</summary>
public sealed record DocumentFact(string Name, string Value);
