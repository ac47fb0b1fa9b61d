using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Which reader reads which file.</summary>
internal static class FileFormats
{
    private static readonly Dictionary<string, Func<SourceFile, IEnumerable<ReadResult>>> Readers = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".md"] = MarkdownFile.Read,
        [".markdown"] = MarkdownFile.Read,
        [".txt"] = MarkdownFile.Read,
        [".html"] = HtmlFile.Read,
        [".htm"] = HtmlFile.Read,
        [".pdf"] = PdfFile.Read,
        [".json"] = JsonFile.Read,
        [".jsonl"] = JsonFile.ReadLines,
        [".ndjson"] = JsonFile.ReadLines,
        [".csv"] = CsvFile.Read,
        [".tsv"] = CsvFile.Read,
    };

    /// <summary>Null when the format is not known.</summary>
    public static Func<SourceFile, IEnumerable<ReadResult>>? ReaderOf(string file) =>
        Readers.GetValueOrDefault(Path.GetExtension(file));
}
