using System.Diagnostics;

namespace AcpAssistant.Benchmarks.Load;

/// <summary>Keeps a server busy and measures it.</summary>
internal static class LoadRound
{
    private static long sales;

    /// <summary>One sale, to learn how large the answers are.</summary>
    public static async Task<int[]> AnswerSizesAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        using var http = Client(server);
        var sale = new Sale(http, server.Authorization, server.Item, static _ => { });
        await sale.RunAsync(Interlocked.Increment(ref sales), cancellationToken);
        return sale.Sizes;
    }

    public static async Task<LoadResult> RunAsync(
        ServerProcess server,
        LoadPlan plan,
        CancellationToken cancellationToken
    )
    {
        var counting = false;
        var stopping = false;
        var all = new List<double>[plan.Connections];
        var shoppers = Enumerable.Range(0, plan.Connections).Select(ShopAsync).ToArray();
        await Task.WhenAny(Task.Delay(plan.WarmUp, cancellationToken), Task.WhenAny(shoppers));
        var cpu = server.Cpu;
        var own = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Volatile.Write(ref counting, true);
        await Task.WhenAny(Task.Delay(plan.Duration, cancellationToken), Task.WhenAny(shoppers));
        Volatile.Write(ref counting, false);
        var elapsed = watch.Elapsed;
        var spent = server.Cpu - cpu;
        var ownSpent = Environment.CpuUsage.TotalTime - own;
        Volatile.Write(ref stopping, true);
        await Task.WhenAll(shoppers);
        var latencies = all.SelectMany(list => list).Order().ToArray();
        return new LoadResult(server.Name, latencies.Length, elapsed, latencies, spent, ownSpent);

        async Task ShopAsync(int shopper)
        {
            var mine = all[shopper] = new List<double>(100_000);
            // One connection each, as different agents would have.
            using var http = Client(server);
            var sale = new Sale(
                http,
                server.Authorization,
                server.Item,
                took =>
                {
                    if (Volatile.Read(ref counting))
                    {
                        mine.Add(took.TotalMilliseconds);
                    }
                }
            );
            await Task.Yield();
            while (!Volatile.Read(ref stopping))
            {
                await sale.RunAsync(Interlocked.Increment(ref sales), cancellationToken);
            }
        }
    }

    private static HttpClient Client(ServerProcess server) =>
        new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = 1,
                UseProxy = false,
                UseCookies = false,
            }
        )
        {
            BaseAddress = server.Address,
        };
}
