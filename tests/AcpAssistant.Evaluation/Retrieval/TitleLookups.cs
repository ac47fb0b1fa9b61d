using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>Every help document must be found by its own title.</summary>
internal static class TitleLookups
{
    public static async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        report.Heading("Help documents by their titles");
        if (EvaluationData.Set("tau2-banking-knowledge/documents") is not { } folder)
        {
            report.Line("Skipped: the set tau2-banking-knowledge is not there.");
            return;
        }

        using var lab = new Lab();
        var ingested = await lab.IngestAsync(folder, DocumentKind.Help, cancellationToken);
        report.Line(
            $"{ingested.Added} documents, {ingested.Chunks} chunks, {ingested.Failed.Length} failed, {ingested.Took.TotalSeconds:0.0} s"
        );
        report.Line("");

        var ranks = new List<int>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, cancellationToken));
            var title = json.RootElement.GetProperty("title").GetString()!;
            var id = json.RootElement.GetProperty("id").GetString()!;
            var rank = await lab.RankAsync(new SearchQuery(title, 10), id, cancellationToken);
            ranks.Add(rank);
            if (rank != 1)
            {
                Console.WriteLine($"  {rank}: {title}");
            }
        }

        report.Line(Ranks.Header);
        report.Line(new Ranks(ranks).ToRow("title → document"));
    }
}
