using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>A running "serve" of the built executable.</summary>
internal sealed partial class Serving : IAsyncDisposable
{
    private readonly Process _process;

    private Serving(Process process, string report)
    {
        _process = process;
        Report = report;
        Http = new HttpClient { BaseAddress = new Uri(Addresses().Match(report).Value) };
    }

    /// <summary>What it wrote when it was ready.</summary>
    public string Report { get; }

    public HttpClient Http { get; }

    /// <summary>Starts it and waits for its report; throws with what it said when it ends instead.</summary>
    public static Task<Serving> StartAsync(
        string[] settings,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] environment
    ) => StartAtAsync(new Uri("http://127.0.0.1:0"), settings, cancellationToken, environment);

    /// <summary>The same at a given address.</summary>
    public static async Task<Serving> StartAtAsync(
        Uri address,
        string[] settings,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] environment
    )
    {
        var process = Cli.Start(
            ["serve", "--urls", address.GetLeftPart(UriPartial.Authority), .. settings],
            environment
        );
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var said = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                said.AppendLine(line);
                if (line.StartsWith("Stop with Ctrl+C", StringComparison.Ordinal))
                {
                    return new Serving(process, said.ToString());
                }
            }

            throw new InvalidOperationException($"It ended instead of serving: {said}{await errors}");
        }
        catch
        {
            Cli.End(process);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Waits until everything is loaded, which a busy machine reports later than the start.</summary>
    public async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var answer = await Http.GetAsync("/health/ready", cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        Cli.End(_process);
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("""http://127\.0\.0\.1:\d+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Addresses();
}
