namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Something to tell the person who runs an ingestion.</summary>
/// <param name="Where">File and line, or the document's id.</param>
/// <param name="Reason">One sentence.</param>
public sealed record IngestionNote(string Where, string Reason);
