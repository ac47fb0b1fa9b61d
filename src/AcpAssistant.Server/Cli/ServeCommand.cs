using System.Diagnostics;
using AcpAssistant.Server.Hosting;

namespace AcpAssistant.Server.Cli;

/// <summary>Runs the server until it is stopped.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var server = await ServerApplication.StartAsync(settings, cancellationToken);
        await Console.Out.WriteLineAsync(
            await StartupReport.WriteAsync(server, () => Stopwatch.GetElapsedTime(started))
        );
        await server.App.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
