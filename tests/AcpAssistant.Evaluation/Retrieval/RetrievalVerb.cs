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

    public static async Task RunAsync(Report report, string[] args, CancellationToken cancellationToken)
    {
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
    }
}
