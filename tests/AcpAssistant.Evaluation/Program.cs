using AcpAssistant.Evaluation;
using AcpAssistant.Evaluation.Retrieval;

return args switch
{
    ["retrieval", .. var rest] => await RetrievalVerb.RunAsync(rest, CancellationToken.None),
    ["routing", .. var rest] => await RoutingVerb.RunAsync(rest, CancellationToken.None),
    _ => await UsageAsync(),
};

static async Task<int> UsageAsync()
{
    await Console.Error.WriteLineAsync("usage: AcpAssistant.Evaluation <verb> [options]");
    await Console.Error.WriteLineAsync(
        "  retrieval [--out FILE] [--tune]   passages and products found by words; --tune searches ranking weights"
    );
    await Console.Error.WriteLineAsync(
        "  routing [--misses]                what messages of live shop bots are taken for"
    );
    await Console.Error.WriteLineAsync(
        $"Data: {EvaluationData.Root ?? "not found"} (set {EvaluationData.Variable} to another folder)"
    );
    return 2;
}
