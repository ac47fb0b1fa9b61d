namespace AcpAssistant.Benchmarks.Load;

/// <summary>How much load: so many connections, each busy with one sale after the other.</summary>
/// <param name="Connections">Parallel connections, 1..1024.</param>
/// <param name="WarmUp">How long before anything is counted.</param>
/// <param name="Duration">How long is counted.</param>
/// <param name="Rounds">How often the two servers take turns.</param>
internal sealed record LoadPlan(int Connections, TimeSpan WarmUp, TimeSpan Duration, int Rounds);
