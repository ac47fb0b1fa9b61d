using AcpAssistant.Evaluation;
using AcpAssistant.Evaluation.Answers;
using AcpAssistant.Evaluation.Retrieval;

if (args is not [var verb, .. var rest] || verb is not ("retrieval" or "answers" or "routing" or "all"))
{
    return await UsageAsync();
}

var report = new Report();
if (verb is "retrieval" or "all")
{
    await RetrievalVerb.RunAsync(report, rest, CancellationToken.None);
}

if (verb is "answers" or "all")
{
    await AnswersVerb.RunAsync(report, rest, CancellationToken.None);
}

if (verb is "routing" or "all")
{
    await RoutingVerb.RunAsync(report, rest, CancellationToken.None);
}

if (Array.IndexOf(rest, "--report") is >= 0 and var at && at + 1 < rest.Length)
{
    await report.SaveAsync(rest[at + 1], CancellationToken.None);
}

return 0;

static async Task<int> UsageAsync()
{
    await Console.Error.WriteLineAsync("usage: AcpAssistant.Evaluation <verb> [options] [--report FILE]");
    await Console.Error.WriteLineAsync(
        "  retrieval [--manual] [--tickets] [--titles] [--catalogue] [--tune]   passages and products found by words; --tune searches ranking weights"
    );
    await Console.Error.WriteLineAsync(
        "  answers [--shop] [--siblings] [--manual] [--attributes]   what is answered, and what is rightly refused"
    );
    await Console.Error.WriteLineAsync("  routing [--misses]   what messages of live shop bots are taken for");
    await Console.Error.WriteLineAsync("  all   everything");
    await Console.Error.WriteLineAsync(
        $"Data: {EvaluationData.Root ?? "not found"} (set {EvaluationData.Variable} to another folder)"
    );
    return 2;
}
