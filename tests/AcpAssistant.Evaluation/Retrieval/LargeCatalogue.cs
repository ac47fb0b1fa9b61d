using System.Diagnostics;
using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>24,576 products: time to ingest, time to search, and finding a product by four words of its title, also with a typing error.</summary>
internal static class LargeCatalogue
{
    private const int Queries = 300;

    public static async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        report.Heading("A large catalogue");
        if (EvaluationData.Set("vespa-product-catalogue/data_0_1_0.jsonl") is not { } file)
        {
            report.Line("Skipped: the set vespa-product-catalogue is not there.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("acp-assistant-evaluation").FullName;
        try
        {
            using var lab = new Lab(folder: folder);
            var ingested = await lab.IngestAsync(file, DocumentKind.Product, cancellationToken);
            var size = new DirectoryInfo(folder)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(item => item.Length);
            report.Line(
                $"{ingested.Added} products, {ingested.Chunks} chunks ingested and indexed in {ingested.Took.TotalSeconds:0.0} s; index {size / 1e6:0.0} MB on disk"
            );
            report.Line("");
            await SearchAsync(
                report,
                lab,
                KnownItem.Of(await TitlesAsync(file, cancellationToken), Queries),
                cancellationToken
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SearchAsync(
        Report report,
        Lab lab,
        IReadOnlyList<KnownItem> items,
        CancellationToken cancellationToken
    )
    {
        // The first searches pay for compilation.
        foreach (var item in items.Take(100))
        {
            await lab.RankAsync(new SearchQuery(item.Words, 10), item.Id, cancellationToken);
        }

        report.Line(Ranks.Header);
        foreach (
            var (name, words) in new (string, Func<KnownItem, string>)[]
            {
                ("four words of the title", item => item.Words),
                ("the same with a typing error", item => item.Misspelt),
            }
        )
        {
            var passages = new List<int>();
            var products = new List<int>();
            var times = new List<double>();
            var productTimes = new List<double>();
            var resolveTimes = new List<double>();
            foreach (var item in items)
            {
                var query = new SearchQuery(words(item), 10) { Kind = DocumentKind.Product };
                passages.Add(
                    await TimedAsync(
                        times,
                        async () =>
                            (await lab.Retriever.SearchAsync(query, cancellationToken))
                                .Select(hit => hit.Chunk.ProductId)
                                .Distinct(StringComparer.Ordinal)
                                .ToList()
                                .IndexOf(item.Id) + 1
                    )
                );
                products.Add(
                    await TimedAsync(
                        productTimes,
                        async () =>
                            (await lab.Resolver.FindAsync(words(item), 10, cancellationToken))
                                .Select(found => found.ProductId)
                                .ToList()
                                .IndexOf(item.Id) + 1
                    )
                );
                await TimedAsync(
                    resolveTimes,
                    async () =>
                        (
                            await lab.Resolver.ResolveAsync(
                                $"Is the {words(item)} in stock?",
                                null,
                                null,
                                cancellationToken
                            )
                        ).GetHashCode()
                );
            }

            report.Line(new Ranks(passages).ToRow($"{name}, passages: {Percentiles(times)}"));
            report.Line(
                new Ranks(products).ToRow(
                    $"{name}, products: {Percentiles(productTimes)}, resolving {Percentiles(resolveTimes)}"
                )
            );
        }
    }

    private static async Task<int> TimedAsync(List<double> times, Func<Task<int>> search)
    {
        var start = Stopwatch.GetTimestamp();
        var rank = await search();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return rank;
    }

    private static string Percentiles(List<double> times)
    {
        var sorted = times.Order().ToList();
        return FormattableString.Invariant(
            $"p50 {sorted[sorted.Count / 2]:0.0} ms, p95 {sorted[(int)(sorted.Count * 0.95)]:0.0} ms"
        );
    }

    private static async Task<IReadOnlyList<(string Id, string Title)>> TitlesAsync(
        string file,
        CancellationToken cancellationToken
    )
    {
        var titles = new List<(string, string)>();
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            var fields = json.RootElement.GetProperty("fields");
            titles.Add((fields.GetProperty("id").GetRawText().Trim('"'), fields.GetProperty("title").GetString()!));
        }

        return titles;
    }
}
