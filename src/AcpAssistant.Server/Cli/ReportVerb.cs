using System.CommandLine;
using System.Globalization;
using AcpAssistant.Server.Control;

namespace AcpAssistant.Server.Cli;

/// <summary>The verb for what agents tell the merchant beside the purchase.</summary>
internal static class ReportVerb
{
    public static Command Create(Func<WorkRequest, ParseResult, CancellationToken, Task<int>> run)
    {
        var kind = new Argument<string>("kind")
        {
            Description =
                "attribution (orders that an affiliate claims), cancellations (why buyers didn't buy) or consents (who may be written to)",
        };
        kind.AcceptOnlyFromAmong(ReportWork.Kinds);
        var since = Day("--since", "From this day on, such as 2026-05-01 (UTC); default: 30 days ago");
        var until = Day("--until", "Up to and with this day; default: today");
        var command = new Command("report", "Write attribution, cancellations or consents as JSON Lines.")
        {
            kind,
            since,
            until,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, token) =>
            {
                var arguments = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["kind"] = parsed.GetRequiredValue(kind),
                };
                Add(arguments, "since", parsed.GetValue(since));
                Add(arguments, "until", parsed.GetValue(until));
                return run(new WorkRequest("report", arguments), parsed, token);
            }
        );
        return command;
    }

    private static Option<DateOnly?> Day(string name, string about) => new(name) { Description = about };

    private static void Add(Dictionary<string, string> arguments, string name, DateOnly? day)
    {
        if (day is { } told)
        {
            arguments[name] = told.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }
}
