using System.Text.Json;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Evaluation.Retrieval;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>Questions to a TV manual: how near the answer is to the reference, and how many questions that the manual can't answer get one all the same.</summary>
internal static class ManualAnswers
{
    private const int Foreign = 400;

    public static async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        report.Heading("Answers from a TV manual");
        if (
            EvaluationData.Set("emanual-qa/derived/smart_tv_sections.jsonl") is not { } sections
            || EvaluationData.Set("emanual-qa/derived/smart_tv_queries_dev.jsonl") is not { } questions
        )
        {
            report.Line("Skipped: the set emanual-qa is not there.");
            return;
        }

        using var lab = new Lab();
        await lab.IngestAsync(sections, DocumentKind.Help, cancellationToken);
        var threshold = new AnswerOptions().Threshold;
        var answerer = new Answerer(lab.Retriever, Options.Create(new AnswerOptions { Threshold = 0 }));
        var own = new List<(int Number, double Confidence, double Rouge, bool IsRight)>();
        foreach (var line in await File.ReadAllLinesAsync(questions, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            var answer = await AskAsync(answerer, item.GetProperty("question").GetString()!, cancellationToken);
            var section = item.GetProperty("section_id").GetString();
            own.Add(
                (
                    item.GetProperty("qid").GetInt32(),
                    answer.Confidence,
                    Rouge.L(answer.Text, item.GetProperty("answer").GetString()!),
                    answer.Citations.Any(citation => citation.DocumentId == section)
                )
            );
        }

        var offTopic = await ConfidencesAsync(answerer, OffTopic(), cancellationToken);
        var otherBusiness = await ConfidencesAsync(answerer, OtherBusiness(), cancellationToken);
        report.Line(
            "| threshold | answered | right section, of those answered | ROUGE-L (all) | off-topic answered | another business's answered |"
        );
        report.Line("|---|---|---|---|---|---|");
        foreach (var at in new[] { 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7 })
        {
            var said = own.Where(item => item.Confidence >= at).ToList();
            report.Line(
                $"| {at:0.00}{(Math.Abs(at - threshold) < 0.001 ? " (set)" : "")} | {Share(said.Count, own.Count):0.000} | {Share(said.Count(item => item.IsRight), said.Count):0.000} | {own.Average(item => item.Confidence >= at ? item.Rouge : 0):0.000} | {Above(offTopic, at):0.000} | {Above(otherBusiness, at):0.000} |"
            );
        }

        report.Line("");
        foreach (var rest in new[] { 0, 1 })
        {
            var half = own.Where(item => item.Number % 2 == rest).ToList();
            report.Line(
                $"ROUGE-L on questions with {(rest == 0 ? "even" : "odd")} numbers, none refused: {half.Average(item => item.Rouge):0.000}, right section {half.Average(item => item.IsRight ? 1 : 0):0.000} (n = {half.Count})"
            );
        }
    }

    private static double Above(List<double> confidences, double threshold) =>
        Share(confidences.Count(confidence => confidence >= threshold), confidences.Count);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static async Task<List<double>> ConfidencesAsync(
        Answerer answerer,
        IEnumerable<string> questions,
        CancellationToken cancellationToken
    )
    {
        var confidences = new List<double>();
        foreach (var question in questions)
        {
            confidences.Add((await AskAsync(answerer, question, cancellationToken)).Confidence);
        }

        return confidences;
    }

    private static Task<GroundedAnswer> AskAsync(
        Answerer answerer,
        string question,
        CancellationToken cancellationToken
    ) => answerer.AnswerAsync(new AnswerScope(question, "en") { Kind = DocumentKind.Help }, cancellationToken);

    private static IEnumerable<string> OffTopic()
    {
        if (EvaluationData.Set("clinc150/derived/clinc_dev.json") is not { } file)
        {
            return [];
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return Spread([.. json.RootElement.GetProperty("val").EnumerateArray().Select(item => item[0].GetString()!)]);
    }

    private static IEnumerable<string> OtherBusiness() =>
        EvaluationData.Set("banking77/train.csv") is { } file
            ? Spread([
                .. File.ReadLines(file)
                    .Skip(1)
                    .Where(line => line.LastIndexOf(',') > 0)
                    .Select(line => line[..line.LastIndexOf(',')].Trim('"')),
            ])
            : [];

    // They stand sorted by topic.
    private static IEnumerable<string> Spread(List<string> lines) =>
        lines.Where((_, index) => index % Math.Max(1, lines.Count / Foreign) == 0).Take(Foreign).ToList();
}
