namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>The verb "retrieval": everything that is found by words.</summary>
internal static class RetrievalVerb
{
    private static readonly (string Name, Func<Report, CancellationToken, Task> Run)[] Parts =
    [
        ("manual", ManualQuestions.RunAsync),
        ("tickets", SupportTickets.RunAsync),
        ("titles", TitleLookups.RunAsync),
        ("catalogue", LargeCatalogue.RunAsync),
    ];

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var report = new Report();
        report.Line("# Retrieval");
        if (args.Contains("--tune", StringComparer.Ordinal))
        {
            await ManualQuestions.TuneAsync(report, cancellationToken);
        }
        else
        {
            foreach (
                var (name, run) in Parts.Where(part =>
                    args.Contains("--" + part.Name) || !Parts.Any(any => args.Contains("--" + any.Name))
                )
            )
            {
                await run(report, cancellationToken);
            }
        }

        var output = Array.IndexOf(args, "--out");
        if (output >= 0 && output + 1 < args.Length)
        {
            await report.SaveAsync(args[output + 1], cancellationToken);
        }

        return 0;
    }
}
