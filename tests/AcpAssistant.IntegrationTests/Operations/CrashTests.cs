using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.IntegrationTests.Walk;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>Killed in the middle of reading documents.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Documents = 5000;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DataFolder => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_in_the_middle_of_ingestion_the_next_start_repairs_and_nothing_is_doubled()
    {
        var file = _folder.Write("documents.jsonl", Lines());
        string[] ingest = ["ingest", "--kind", "help", file, "--ACP:DataDirectory=" + DataFolder];
        await KillInTheMiddleAsync(ingest);

        await using var shop = await ShopHost.StartInAsync(DataFolder, Cancellation, "--ACP:KnowledgeDirectory=");

        var kept = (await shop.Get<IKnowledgeStore>().CountAsync(Cancellation))[DocumentKind.Help];
        kept.ShouldBeInRange(1, Documents - 1, "the process was to be killed while it was writing");
        var indexed = await IndexedAsync(shop);
        indexed.ShouldAllBe(times => times <= 1);
        indexed.Sum().ShouldBe(kept, "the index holds what the store holds");

        var again = await Cli.RunAsync(Cancellation, ingest);

        again.ShouldEndWith(0).Output.ShouldContain($"{Documents - kept} documents added, 0 updated, {kept} unchanged");
        (await shop.Get<IKnowledgeStore>().CountAsync(Cancellation))[DocumentKind.Help].ShouldBe(Documents);
        (await IndexedAsync(shop)).ShouldAllBe(times => times == 1);
        foreach (var number in (int[])[0, Documents / 2, Documents - 1])
        {
            (await FindAsync(shop, number)).Count(found => found == Id(number)).ShouldBe(1);
        }
    }

    private async Task KillInTheMiddleAsync(string[] ingest)
    {
        using var process = Cli.Start(ingest);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(Cancellation);
            while (!process.HasExited && await StoredAsync() == 0)
            {
                await Task.Delay(5, Cancellation);
            }

            process.HasExited.ShouldBeFalse(await (process.HasExited ? errors : Task.FromResult("")));
        }
        finally
        {
            Cli.End(process);
        }
    }

    // From outside, as any reader of the database sees it while the other process writes.
    private async Task<int> StoredAsync()
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddStorage(new StorageOptions { DataDirectory = DataFolder })
            .BuildServiceProvider();
        try
        {
            var counts = await services.GetRequiredService<IKnowledgeStore>().CountAsync(Cancellation);
            return counts.GetValueOrDefault(DocumentKind.Help);
        }
        catch (Exception exception)
            when (exception is StorageUnavailableException
                || exception.Message.Contains("no such table", StringComparison.Ordinal)
            )
        {
            // Not made yet.
            return 0;
        }
    }

    /// <summary>How often each document stands in the index.</summary>
    private static async Task<List<int>> IndexedAsync(ShopHost shop)
    {
        var index = shop.Get<IKeywordIndex>();
        var times = new List<int>(Documents);
        foreach (var number in Enumerable.Range(0, Documents))
        {
            times.Add(await index.CountAsync(Id(number), Cancellation));
        }

        return times;
    }

    // By the word that it alone has.
    private static async Task<IEnumerable<string>> FindAsync(ShopHost shop, int number)
    {
        var answer = await shop.Http.GetFromJsonAsync<JsonObject>($"/api/search?q={Word(number)}&k=10", Cancellation);
        return answer!["results"]!.AsArray().Select(hit => hit!["document_id"]!.GetValue<string>());
    }

    private static string Lines()
    {
        var lines = new StringBuilder();
        foreach (var number in Enumerable.Range(0, Documents))
        {
            lines.AppendLine(
                new JsonObject
                {
                    ["id"] = Id(number),
                    ["title"] = $"Part {Word(number)}",
                    ["text"] = $"The part {Word(number)} is kept on shelf {number % 97} of the storehouse.",
                    ["kind"] = "help",
                }.ToJsonString()
            );
        }

        return lines.ToString();
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"part-{number}");

    // Letters only, so that no analyser takes it apart.
    private static string Word(int number) =>
        "qx"
        + string.Concat(number.ToString("D4", CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'b')));
}
