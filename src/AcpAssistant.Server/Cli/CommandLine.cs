using System.CommandLine;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Server.Control;

namespace AcpAssistant.Server.Cli;

/// <summary>The executable's verbs. Every verb takes the same settings.</summary>
internal static class CommandLine
{
    /// <summary>Runs the verb named in <paramref name="args"/> (none = serve); returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Answers, sells and helps after the sale. Without a verb: serve.")
        {
            Verb("serve", "Run the server (the default).", ServeCommand.RunAsync),
            IngestVerb(),
            ImportVerb(),
            DeliveriesVerb.Create(
                (work, parsed, token) =>
                    GuardedAsync(() => WorkRunner.RunAsync(work, SettingArguments.Check(parsed.UnmatchedTokens), token))
            ),
            ReportVerb.Create(
                (work, parsed, token) =>
                    GuardedAsync(() => WorkRunner.RunAsync(work, SettingArguments.Check(parsed.UnmatchedTokens), token))
            ),
            Verb(
                "migrate",
                "Bring the database up to date.",
                (settings, token) => WorkRunner.RunAsync(new WorkRequest("migrate", Nothing), settings, token)
            ),
            Verb(
                "doctor",
                "Say which parts are real, which are embedded defaults, and what to set next.",
                DoctorCommand.RunAsync
            ),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(
            (parsed, token) =>
                GuardedAsync(() => ServeCommand.RunAsync(SettingArguments.Check(parsed.UnmatchedTokens), token))
        );
        return await root.Parse(args).InvokeAsync();
    }

    private static Dictionary<string, string> Nothing => new(StringComparer.Ordinal);

    private static Command Verb(string name, string about, Func<string[], CancellationToken, Task<int>> run)
    {
        var command = new Command(name, about) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(
            (parsed, token) => GuardedAsync(() => run(SettingArguments.Check(parsed.UnmatchedTokens), token))
        );
        return command;
    }

    private static Command IngestVerb()
    {
        var kind = new Option<string>("--kind") { Required = true, Description = "product, help or ticket" };
        kind.AcceptOnlyFromAmong("product", "help", "ticket");
        var path = new Argument<string>("path")
        {
            Description = "A file or a folder (md, html, txt, pdf, json, jsonl, csv)",
        };
        var command = new Command("ingest", "Read documents that answers are drawn from.") { kind, path };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, token) =>
                GuardedAsync(() =>
                    WorkRunner.RunAsync(
                        new WorkRequest(
                            "ingest",
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                ["kind"] = parsed.GetRequiredValue(kind),
                                ["path"] = Path.GetFullPath(parsed.GetRequiredValue(path)),
                            }
                        ),
                        SettingArguments.Check(parsed.UnmatchedTokens),
                        token
                    )
                )
        );
        return command;
    }

    private static Command ImportVerb()
    {
        var format = new Argument<string>("format")
        {
            Description =
                "catalog (items as a JSON array, JSON Lines or CSV), tau2 (a retail database of tau2-bench) or shop (a folder with products/*.json and orders/*.json)",
        };
        format.AcceptOnlyFromAmong("catalog", "tau2", "shop");
        var path = new Argument<string>("path") { Description = "The file or folder" };
        var command = new Command("import", "Load catalogue, customers and orders.") { format, path };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, token) =>
                GuardedAsync(() =>
                    WorkRunner.RunAsync(
                        new WorkRequest(
                            "import",
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                ["format"] = parsed.GetRequiredValue(format),
                                ["path"] = Path.GetFullPath(parsed.GetRequiredValue(path)),
                            }
                        ),
                        SettingArguments.Check(parsed.UnmatchedTokens),
                        token
                    )
                )
        );
        return command;
    }

    // What the person who installs can mend is told in a sentence; anything else is a bug and keeps its stack trace.
    private static async Task<int> GuardedAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (SettingFaults.Of(exception) is { } faults)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
        }
        catch (StorageUnavailableException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
        }

        return 2;
    }
}
