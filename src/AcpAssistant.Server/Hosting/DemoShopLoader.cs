using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Adapters.Imports;
using AcpAssistant.Adapters.Imports.Demo;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Assistant.Knowledge;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>At start: repairs the search index, and in demo mode loads the shop in the knowledge folder. Products and orders are loaded again only when their files have changed, so that stock sold in the meantime stays sold.</summary>
internal sealed partial class DemoShopLoader(
    IOptions<ServerOptions> options,
    ShopImport import,
    IDocumentSources sources,
    IngestionPipeline pipeline,
    IndexSynchronizer synchronizer,
    ISettingsStore settings,
    Readiness readiness,
    TimeProvider time,
    ILogger<DemoShopLoader> logger
) : BackgroundService
{
    private const string LoadedSetting = "demo.shop_hash";

    private static readonly (string Folder, DocumentKind Kind)[] Folders =
    [
        ("help", DocumentKind.Help),
        ("policies", DocumentKind.Help),
        ("tickets", DocumentKind.Ticket),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            readiness.Report("bringing the search index up to date");
            await synchronizer.SynchronizeAsync(stoppingToken);
            if (options.Value is { Demo: true, KnowledgePath: { } folder } && Directory.Exists(folder))
            {
                await LoadAsync(folder, stoppingToken);
            }

            readiness.Ready();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The server stays up to say so on /health/ready: what was loaded before still works.
            readiness.Failed(exception);
            Log.Failed(logger, exception);
        }
    }

    private async Task LoadAsync(string folder, CancellationToken cancellationToken)
    {
        readiness.Report("loading the demo shop");
        var hash = HashOf(DemoShopImporter.Files(folder));
        if (await settings.GetAsync(LoadedSetting, cancellationToken) != hash)
        {
            var report = await import.SaveAsync(DemoShopImporter.Read(folder, time), cancellationToken);
            foreach (var problem in report.Problems)
            {
                Log.LeftOut(logger, problem);
            }

            await settings.SetAsync(LoadedSetting, hash, cancellationToken);
        }

        foreach (var (name, kind) in Folders)
        {
            var path = Path.Combine(folder, name);
            if (Directory.Exists(path))
            {
                var report = await pipeline.RunAsync(sources.Files(path, kind), deleteMissing: true, cancellationToken);
                foreach (var note in report.Failed)
                {
                    Log.LeftOut(logger, $"{note.Where}: {note.Reason}");
                }
            }
        }
    }

    private static string HashOf(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Loading failed; see /health/ready")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "Left out of the demo shop: {What}")]
        public static partial void LeftOut(ILogger logger, string what);
    }
}
