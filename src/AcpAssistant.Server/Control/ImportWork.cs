using AcpAssistant.Adapters.Imports;
using AcpAssistant.Adapters.Imports.CatalogRows;
using AcpAssistant.Adapters.Imports.Demo;
using AcpAssistant.Adapters.Imports.Tau2;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Server.Control;

/// <summary>Loads a catalogue with customers and orders from an export.</summary>
internal sealed class ImportWork(ShopImport import, ICatalog catalog, TimeProvider time) : IWork
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
            var batch = await ReadAsync(format, path, cancellationToken);
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

    private async Task<ImportBatch> ReadAsync(string format, string path, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case "shop":
                return DemoShopImporter.Read(path, time);
            case "catalog":
                return await CatalogRowImporter.ReadAsync(path, catalog, cancellationToken);
            default:
                await using (var file = File.OpenRead(path))
                {
                    return Tau2Importer.Read(file, time);
                }
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
