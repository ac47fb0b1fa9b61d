using System.Text.Json;
using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>Questions about one TV manual: alone, among other documents, and scoped to the product.</summary>
internal static class ManualQuestions
{
    private const string Tv = "smart-tv";

    public static async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        report.Heading("Questions about a TV manual");
        if (Sections is not { } sections)
        {
            report.Line("Skipped: the set emanual-qa is not there.");
            return;
        }

        var questions = await QuestionsAsync(cancellationToken);
        report.Line(Ranks.Header);
        using (var alone = new Lab())
        {
            await alone.IngestAsync(sections, DocumentKind.Help, cancellationToken);
            report.Line(
                (await RankAsync(alone, questions, query => query, cancellationToken)).ToRow("the manual alone")
            );
        }

        using var mixed = new Lab();
        await mixed.IngestAsync(
            sections,
            DocumentKind.Help,
            document => document with { ProductId = Tv },
            cancellationToken
        );
        foreach (
            var (set, kind) in new[]
            {
                ("eshopsupport/dev/products.json", DocumentKind.Product),
                ("eshopsupport/test/manual-chunks.json", DocumentKind.Help),
                ("tau2-banking-knowledge/documents", DocumentKind.Help),
            }
        )
        {
            if (EvaluationData.Set(set) is { } path)
            {
                await mixed.IngestAsync(path, kind, cancellationToken);
            }
        }

        report.Line(
            (await RankAsync(mixed, questions, query => query, cancellationToken)).ToRow(
                "among products, manuals and 698 help documents"
            )
        );
        report.Line(
            (
                await RankAsync(
                    mixed,
                    questions,
                    query => query with { ProductId = Tv, IncludeGeneral = true },
                    cancellationToken
                )
            ).ToRow("the same, product known, general documents included")
        );
        report.Line(
            (await RankAsync(mixed, questions, query => query with { ProductId = Tv }, cancellationToken)).ToRow(
                "the same, product known, its documents only"
            )
        );
    }

    /// <summary>Tries weights on the questions with an even number and reports the best on the others.</summary>
    public static async Task TuneAsync(Report report, CancellationToken cancellationToken)
    {
        if (Sections is not { } sections)
        {
            return;
        }

        report.Heading("Ranking weights, chosen on one half and reported on the other");
        var questions = await QuestionsAsync(cancellationToken);
        var tried = new List<(Bm25Weights Weights, Ranks Even, Ranks Odd)>();
        foreach (var weights in WeightGrid.All())
        {
            using var lab = new Lab(weights);
            await lab.IngestAsync(sections, DocumentKind.Help, cancellationToken);
            var even = await RankAsync(lab, Half(questions, 0), query => query, cancellationToken);
            var odd = await RankAsync(lab, Half(questions, 1), query => query, cancellationToken);
            tried.Add((weights, even, odd));
        }

        report.Line(Ranks.Header);
        foreach (var (weights, even, odd) in tried.OrderByDescending(item => item.Even.Mrr).Take(5))
        {
            report.Line(even.ToRow($"chosen on even: {weights}"));
            report.Line(odd.ToRow("… on odd"));
        }

        foreach (var (weights, even, odd) in tried.OrderByDescending(item => item.Odd.Mrr).Take(3))
        {
            report.Line(odd.ToRow($"chosen on odd: {weights}"));
            report.Line(even.ToRow("… on even"));
        }
    }

    private static List<Question> Half(IEnumerable<Question> questions, int rest) =>
        [.. questions.Where(question => question.Number % 2 == rest)];

    private static string? Sections => EvaluationData.Set("emanual-qa/derived/smart_tv_sections.jsonl");

    private static async Task<Ranks> RankAsync(
        Lab lab,
        IReadOnlyList<Question> questions,
        Func<SearchQuery, SearchQuery> scope,
        CancellationToken cancellationToken
    )
    {
        var ranks = new List<int>();
        foreach (var question in questions)
        {
            ranks.Add(
                await lab.RankAsync(scope(new SearchQuery(question.Text, 10)), question.Section, cancellationToken)
            );
        }

        return new Ranks(ranks);
    }

    private static async Task<IReadOnlyList<Question>> QuestionsAsync(CancellationToken cancellationToken)
    {
        var file = EvaluationData.Set("emanual-qa/derived/smart_tv_queries_dev.jsonl")!;
        var lines = await File.ReadAllLinesAsync(file, cancellationToken);
        return
        [
            .. lines
                .Where(line => line.Length > 0)
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    return new Question(
                        json.RootElement.GetProperty("qid").GetInt32(),
                        json.RootElement.GetProperty("question").GetString()!,
                        json.RootElement.GetProperty("section_id").GetString()!
                    );
                }),
        ];
    }

    private sealed record Question(int Number, string Text, string Section);
}
