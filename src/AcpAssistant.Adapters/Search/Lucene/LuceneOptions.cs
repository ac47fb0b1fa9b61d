namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Settings of the embedded search index.</summary>
public sealed class LuceneOptions
{
    /// <summary>Folder of the index, such as ".data/index"; null keeps it in memory (tests). The index is derived data: the folder may be deleted while the program is stopped.</summary>
    public string? Folder { get; set; }
}
