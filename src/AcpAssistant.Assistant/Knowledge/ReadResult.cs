namespace AcpAssistant.Assistant.Knowledge;

/// <summary>What reading one document came to.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>A document. An empty title means that the source has none.</summary>
    public sealed record Read(SourceDocument Document) : ReadResult;

    /// <summary>Something was read, but not as it should be, such as text that isn't valid UTF-8.</summary>
    /// <param name="Where">File and line.</param>
    /// <param name="Reason">For the person who runs the ingestion.</param>
    public sealed record Warned(string Where, string Reason) : ReadResult;

    /// <summary>A document could not be read.</summary>
    /// <param name="Where">File and line.</param>
    /// <param name="Reason">For the person who runs the ingestion.</param>
    public sealed record Failed(string Where, string Reason) : ReadResult;
}
