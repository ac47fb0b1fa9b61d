using System.Text.Json;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Routing;

namespace AcpAssistant.Evaluation;

/// <summary>Measures the router on lines of live shop bots that it never learned from.</summary>
internal static class RoutingVerb
{
    private const string Set = "hint3/derived/router_train.jsonl";
    private const int LeastLines = 10;

    public static async Task RunAsync(Report report, string[] arguments, CancellationToken cancellationToken)
    {
        report.Heading("Routing");
        if (EvaluationData.Set(Set) is not { } file)
        {
            report.Line("Skipped: the set hint3 is not there.");
            return;
        }

        var router = new Router();
        var lines = (await File.ReadAllLinesAsync(file, cancellationToken))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line =>
                (
                    Text: line.GetProperty("text").GetString()!,
                    Route: RouteNames.Parse(line.GetProperty("route").GetString()!)!.Value
                )
            )
            .Select(line => (line.Text, line.Route, Guess: router.Route(line.Text)))
            .Select(line =>
                (
                    line.Text,
                    line.Route,
                    Alone: line.Guess.Route,
                    Weighed: RouteCues.Find(line.Text) is null
                        ? RouteEvidence.Weigh(line.Guess, line.Text, aboutOrder: false).Route
                        : line.Guess.Route
                )
            )
            .ToArray();
        var groups = lines.GroupBy(line => line.Route).Where(group => group.Count() >= LeastLines).ToArray();
        foreach (var group in groups.OrderBy(group => group.Key))
        {
            report.Line(
                $"{group.Key, -16} {group.Count(), 4}  router {Recall(group.Select(line => line.Alone), group.Key):F3}  weighed {Recall(group.Select(line => line.Weighed), group.Key):F3}"
            );
        }

        report.Line(
            $"macro recall: router {groups.Average(group => Recall(group.Select(line => line.Alone), group.Key)):F3}, weighed {groups.Average(group => Recall(group.Select(line => line.Weighed), group.Key)):F3}"
        );
        if (arguments.Contains("--misses", StringComparer.Ordinal))
        {
            foreach (var line in lines.Where(line => line.Weighed != line.Route))
            {
                report.Line($"{line.Route} taken for {line.Weighed} ({line.Alone}): {line.Text}");
            }
        }
    }

    private static double Recall(IEnumerable<ChatRoute> guesses, ChatRoute route) =>
        guesses.Average(guess => guess == route ? 1.0 : 0);
}
