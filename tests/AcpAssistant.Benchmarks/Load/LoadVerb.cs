using System.CommandLine;
using System.Globalization;

namespace AcpAssistant.Benchmarks.Load;

/// <summary><c>load</c>: create, update, complete over HTTP against our server and an Express server, in turns on the same machine.</summary>
internal static class LoadVerb
{
    public static Command Build()
    {
        var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 32 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 15 };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3 };
        var data = new Option<string?>("--data")
        {
            Description = "Where the database lies; a folder on a disk, not in memory.",
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "Connection string of an empty PostgreSQL database.",
        };
        var noExpress = new Option<bool>("--no-express") { Description = "Only our server." };
        var command = new Command("load", "Measures checkout over HTTP beside a plain Express server.")
        {
            connections,
            seconds,
            rounds,
            data,
            postgres,
            noExpress,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new LoadPlan(
                        parsed.GetValue(connections),
                        TimeSpan.FromSeconds(5),
                        TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                        parsed.GetValue(rounds)
                    ),
                    parsed.GetValue(data) ?? Path.Combine(AppContext.BaseDirectory, "load-data"),
                    parsed.GetValue(postgres),
                    !parsed.GetValue(noExpress),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task RunAsync(
        LoadPlan plan,
        string dataFolder,
        string? postgres,
        bool withExpress,
        CancellationToken cancellationToken
    )
    {
        if (Directory.Exists(dataFolder))
        {
            Directory.Delete(dataFolder, recursive: true);
        }

        Directory.CreateDirectory(dataFolder);
        var program = Path.Combine(AppContext.BaseDirectory, "acp-assistant.dll");
        using var ours = await Servers.OursAsync(program, dataFolder, postgres, cancellationToken);
        var sizes = await LoadRound.AnswerSizesAsync(ours, cancellationToken);
        Print(
            $"{plan.Connections} connections, {plan.Duration.TotalSeconds} s a round, answers of {string.Join('/', sizes)} bytes; {Environment.ProcessorCount} cores for server and load together"
        );
        var express = withExpress
            ? await Servers.ExpressAsync(Path.Combine(AppContext.BaseDirectory, "Express"), sizes, cancellationToken)
            : null;
        try
        {
            List<double> ratios = [];
            for (var round = 0; round < plan.Rounds; round++)
            {
                var result = await LoadRound.RunAsync(ours, plan, cancellationToken);
                Print(result.ToString());
                if (express is not null)
                {
                    var other = await LoadRound.RunAsync(express, plan, cancellationToken);
                    Print(other.ToString());
                    ratios.Add(result.PerSecond / other.PerSecond);
                }
            }

            Print(
                string.Create(CultureInfo.InvariantCulture, $"memory of our server: {ours.WorkingSet / 1048576} MiB")
            );
            if (ratios.Count > 0)
            {
                Print(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"ours / Express: {string.Join("  ", ratios.Select(ratio => ratio.ToString("F2", CultureInfo.InvariantCulture)))}"
                    )
                );
            }
        }
        finally
        {
            express?.Dispose();
        }
    }

    private static void Print(string line) => Console.Out.WriteLine(line);
}
