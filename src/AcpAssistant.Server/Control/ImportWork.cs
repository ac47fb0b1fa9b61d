using AcpAssistant.Adapters.Imports;
using AcpAssistant.Adapters.Imports.Demo;
using AcpAssistant.Adapters.Imports.Tau2;

namespace AcpAssistant.Server.Control;

/// <summary>Loads a catalogue with customers and orders from an export.</summary>
internal sealed class ImportWork(ShopImport import, TimeProvider time) : IWork
{
    private const int ProblemsShown = 20;

    public string Verb => "import";

    public async Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken)
    {
        var path = request.Get("path");
        var format = request.Get("format");
        if (format == "shop" ? !Directory.Exists(path) : !File.Exists(path))
        {
            await say($"There is no {(format == "shop" ? "folder" : "file")} '{path}'.");
            return 2;
        }

        try
        {
            await using var file = format == "shop" ? Stream.Null : File.OpenRead(path);
            var batch = format == "shop" ? DemoShopImporter.Read(path, time) : Tau2Importer.Read(file, time);
            var report = await import.SaveAsync(batch, cancellationToken);
            await say(
                $"{report.Products} products ({report.Variants} variants), {report.Customers} customers, {report.Orders} orders imported; {report.Documents} product documents indexed."
            );
            return await TellProblemsAsync(report.Problems, say);
        }
        catch (Exception exception)
            when (exception is ImportFormatException or IOException or UnauthorizedAccessException)
        {
            await say($"'{path}' was not imported: {exception.Message}");
            return 2;
        }
    }

    private static async Task<int> TellProblemsAsync(IReadOnlyList<string> problems, Func<string, Task> say)
    {
        foreach (var problem in problems.Take(ProblemsShown))
        {
            await say("left out: " + problem);
        }

        if (problems.Count > ProblemsShown)
        {
            await say($"… and {problems.Count - ProblemsShown} more left out.");
        }

        return problems.Count == 0 ? 0 : 1;
    }
}
