using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Benchmarks.Load;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(string name, Process process, Uri address, string key, string item)
    {
        Name = name;
        this.process = process;
        Address = address;
        Authorization = "Bearer " + key;
        Item = item;
    }

    public string Name { get; }

    public Uri Address { get; }

    public string Authorization { get; }

    /// <summary>Id of the item that is sold; there must be enough of it.</summary>
    public string Item { get; }

    /// <summary>Processor time used since the start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory in use, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(
        string name,
        Func<int, ProcessStartInfo> start,
        string key,
        string item,
        CancellationToken cancellationToken
    )
    {
        var port = FreePort();
        var info = start(port);
        info.RedirectStandardOutput = true;
        var started = Process.Start(info) ?? throw new InvalidOperationException($"{name} did not start.");
        // Read and thrown away, so that the server never waits for a full pipe.
        started.OutputDataReceived += static (_, _) => { };
        started.BeginOutputReadLine();
        var server = new ServerProcess(name, started, new Uri($"http://127.0.0.1:{port}"), key, item);
        try
        {
            await server.ReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{Name} ended with code {process.ExitCode} before it was ready.");
            }

            try
            {
                using var response = await http.GetAsync("/health/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, cancellationToken);
        }

        throw new InvalidOperationException($"{Name} was not ready within {Patience.TotalSeconds} s.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
