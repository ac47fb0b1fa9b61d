using AcpAssistant.Adapters.Storage;
using AcpAssistant.Server.Control;
using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Cli;

/// <summary>Does a verb's work here when the data folder is free, or hands it to the server that holds it.</summary>
internal static class WorkRunner
{
    public static async Task<int> RunAsync(WorkRequest request, string[] settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        ServerApplication.Configure(builder.Configuration, settings);
        builder.Services.AddProduct(builder.Configuration);
        await using var app = builder.Build();
        ServerApplication.Validate(app.Services);
        var folder = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.DataPath;
        using var folderLock = DataFolderLock.TryTake(folder);
        if (folderLock is null)
        {
            return await HandOverAsync(folder, request, cancellationToken);
        }

        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var work = app.Services.GetServices<IWork>().Single(work => work.Verb == request.Verb);
        return await work.RunAsync(request, SayAsync, cancellationToken);
    }

    private static async Task<int> HandOverAsync(
        string folder,
        WorkRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await ControlSocket.TryHandOverAsync(folder, request, SayAsync, cancellationToken) is { } exitCode)
        {
            return exitCode;
        }

        throw new SettingsException(
            $"The data folder '{folder}' is in use by process {DataFolderLock.HolderOf(folder) ?? "unknown"}, which doesn't take work yet (it may be starting, or be another command). Try again in a moment."
        );
    }

    private static Task SayAsync(string line) => Console.Out.WriteLineAsync(line);
}
