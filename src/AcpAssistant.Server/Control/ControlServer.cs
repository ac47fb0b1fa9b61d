using System.Net.Sockets;
using System.Text.Json;
using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Control;

/// <summary>Takes work from command-line verbs while the server holds the data folder, so that there is only ever one writer.</summary>
internal sealed partial class ControlServer(
    IOptions<ServerOptions> options,
    IEnumerable<IWork> works,
    ILogger<ControlServer> logger
) : BackgroundService
{
    // One piece of work at a time: imports and ingestion would only slow each other down.
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = ControlSocket.PathFor(options.Value.DataPath);
        File.Delete(path); // left over from a killed process; the folder's lock is ours, so nobody listens there
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        listener.Listen(16);
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptAsync(stoppingToken);
                running.RemoveAll(task => task.IsCompleted);
                running.Add(ServeAsync(socket, stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(running);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(stream, leaveOpen: true);
            await using var writer = new StreamWriter(stream, leaveOpen: true) { AutoFlush = true };
            if (await reader.ReadLineAsync(cancellationToken) is not { } line)
            {
                return;
            }

            var request = JsonSerializer.Deserialize<WorkRequest>(line, ControlSocket.Json)!;
            var exitCode = await RunAsync(
                request,
                text => SayAsync(writer, new WorkLine(text, null)),
                cancellationToken
            );
            await SayAsync(writer, new WorkLine(null, exitCode));
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or JsonException)
        {
            Log.CallerLost(logger, exception);
        }
    }

    private async Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken)
    {
        var work = works.FirstOrDefault(work => work.Verb == request.Verb);
        if (work is null)
        {
            await say(
                $"The running server doesn't know the verb '{request.Verb}'; it may be of another version. Restart it."
            );
            return 2;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await work.RunAsync(request, say, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static Task SayAsync(StreamWriter writer, WorkLine line) =>
        writer.WriteLineAsync(JsonSerializer.Serialize(line, ControlSocket.Json));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A command handed over its work and then the connection was lost")]
        public static partial void CallerLost(ILogger logger, Exception exception);
    }
}
