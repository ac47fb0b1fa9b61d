using System.Globalization;

namespace AcpAssistant.Benchmarks.Load;

/// <summary>What one server did in one round.</summary>
/// <param name="Server">Its name.</param>
/// <param name="Requests">Answered requests; a sale is three.</param>
/// <param name="Elapsed">The counted time.</param>
/// <param name="Latencies">One per request, in milliseconds, ascending.</param>
/// <param name="LoadCpu">Processor time of the load generator in the counted time.</param>
/// <param name="ServerCpu">Processor time of the server process in the counted time.</param>
internal sealed record LoadResult(
    string Server,
    long Requests,
    TimeSpan Elapsed,
    double[] Latencies,
    TimeSpan ServerCpu,
    TimeSpan LoadCpu
)
{
    public double PerSecond => Requests / Elapsed.TotalSeconds;

    private double PerRequest(TimeSpan spent) => spent.TotalMilliseconds * 1000 / Math.Max(1, Requests);

    /// <summary>Latency below which the given share (0..1) of the requests stayed, in milliseconds.</summary>
    public double Percentile(double share) =>
        Latencies.Length == 0 ? double.NaN : Latencies[(int)Math.Min(Latencies.Length - 1, share * Latencies.Length)];

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Server, -24} {PerSecond, 9:F0} requests/s   p50 {Percentile(.5), 6:F1} ms   p99 {Percentile(.99), 6:F1} ms   max {Percentile(1), 6:F1} ms   server CPU {PerRequest(ServerCpu), 5:F0} µs/request   load CPU {PerRequest(LoadCpu), 5:F0} µs/request"
        );
}
