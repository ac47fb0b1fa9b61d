using System.Collections.Immutable;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Server.Control;

/// <summary>Reads a file or folder of documents into the knowledge.</summary>
internal sealed class IngestWork(IDocumentSources sources, IngestionPipeline pipeline) : IWork
{
    private const int NotesShown = 20;

    public string Verb => "ingest";

    public async Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken)
    {
        var path = request.Get("path");
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            await say($"There is no file or folder '{path}'.");
            return 2;
        }

        var kind = Enum.Parse<DocumentKind>(request.Get("kind"), ignoreCase: true);
        var report = await pipeline.RunAsync(sources.Files(path, kind), deleteMissing: true, cancellationToken);
        await say(
            $"{report.Added} documents added, {report.Updated} updated, {report.Unchanged} unchanged, {report.Deleted} deleted; {report.Chunks} passages written in {report.Took.TotalSeconds:F1} s."
        );
        await TellAsync("left out", report.Failed, say);
        await TellAsync("warning", report.Warnings, say);
        return report.Failed.IsEmpty ? 0
            : report.Added + report.Updated + report.Unchanged > 0 ? 1
            : 2;
    }

    private static async Task TellAsync(string word, ImmutableArray<IngestionNote> notes, Func<string, Task> say)
    {
        foreach (var note in notes.Take(NotesShown))
        {
            await say(note.Where.Length == 0 ? $"{word}: {note.Reason}" : $"{word}: {note.Where}: {note.Reason}");
        }

        if (notes.Length > NotesShown)
        {
            await say($"… and {notes.Length - NotesShown} more ({word}).");
        }
    }
}
