using System.Globalization;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Evaluation.Retrieval;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>Shoppers' questions over the attributes of their product, answerable or not: which threshold tells them apart. Chosen on questions with even numbers, reported on the others.</summary>
internal static partial class AttributeAnswers
{
    public static async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        report.Heading("Answers from product attributes");
        if (EvaluationData.Set("amazon-product-qa/semiPQA/attribute_ranking/dev.csv") is not { } file)
        {
            report.Line("Skipped: the set amazon-product-qa is not there.");
            return;
        }

        var questions = Read(await File.ReadAllLinesAsync(file, cancellationToken));
        using var lab = new Lab();
        await lab.Pipeline.RunAsync(
            new ListedSource("attributes", [.. questions.Select(Document)]),
            deleteMissing: false,
            cancellationToken
        );
        var answerer = new Answerer(
            lab.Retriever,
            Options.Create(new AnswerOptions { ProductThreshold = 0.001, Threshold = 1 })
        );
        var answers = new List<(int Number, double Confidence, bool IsRight, bool HasAnswer)>();
        foreach (var question in questions)
        {
            var scope = new AnswerScope(question.Text, "en") { ProductId = question.ProductId, IncludeGeneral = false };
            var answer = await answerer.AnswerAsync(scope, cancellationToken);
            var cited = answer.Citations.Select(citation => Plain(citation.Quote)).ToList();
            answers.Add(
                (
                    question.Number,
                    answer.Found ? answer.Confidence : 0,
                    question.Facts.Any(fact =>
                        fact.IsRight
                        && cited.Exists(quote =>
                            Plain($"{fact.Name}: {fact.Value}").Contains(quote, StringComparison.Ordinal)
                        )
                    ),
                    question.Facts.Exists(fact => fact.IsRight)
                )
            );
        }

        Table(report, answers);
    }

    private static void Table(
        Report report,
        List<(int Number, double Confidence, bool IsRight, bool HasAnswer)> answers
    )
    {
        var set = new AnswerOptions().ProductThreshold;
        report.Line(
            "| threshold | half | answered | right, of those answered | answerable: right | without answer: answered |"
        );
        report.Line("|---|---|---|---|---|---|");
        foreach (var at in new[] { 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8 })
        {
            foreach (var rest in new[] { 0, 1 })
            {
                var half = answers.Where(item => item.Number % 2 == rest).ToList();
                var said = half.Where(item => item.Confidence >= at).ToList();
                var answerable = half.Where(item => item.HasAnswer).ToList();
                var not = half.Where(item => !item.HasAnswer).ToList();
                report.Line(
                    $"| {at:0.00}{(Math.Abs(at - set) < 0.001 ? " (set)" : "")} | {(rest == 0 ? "even" : "odd")} | {(double)said.Count / half.Count:0.000} | {said.Count(item => item.IsRight) / Math.Max(1.0, said.Count):0.000} | {answerable.Count(item => item.IsRight && item.Confidence >= at) / Math.Max(1.0, answerable.Count):0.000} | {not.Count(item => item.Confidence >= at) / Math.Max(1.0, not.Count):0.000} |"
                );
            }
        }

        var yes = answers.Where(item => item.HasAnswer).Select(item => item.Confidence).ToList();
        var no = answers.Where(item => !item.HasAnswer).Select(item => item.Confidence).ToList();
        var area = yes.Average(high =>
            no.Average(low =>
                high > low ? 1
                : high < low ? 0
                : 0.5
            )
        );
        report.Line("");
        report.Line($"Answerable or not, area under the curve: {area:0.000} ({yes.Count} with, {no.Count} without)");
    }

    private static SourceDocument Document(Asked question) =>
        new()
        {
            Id = $"product:{question.ProductId}",
            Kind = DocumentKind.Product,
            Title = $"Item {question.Number}",
            Text = "",
            ProductId = question.ProductId,
            Language = "en",
            Facts = [.. question.Facts.Select(fact => new DocumentFact(fact.Name, fact.Value))],
            Source = "attributes",
        };

    private static List<Asked> Read(string[] lines) =>
        [
            .. lines
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(parts => parts.Length == 5)
                .GroupBy(parts => parts[0], StringComparer.Ordinal)
                .Select(group => new Asked(
                    int.Parse(group.Key, CultureInfo.InvariantCulture),
                    group.First()[2].Trim('"'),
                    [.. group.Select(parts => Fact(parts[3], parts[4]))]
                )),
        ];

    // "water_resistance_level:  { value:""water_resistant"" }" → "water resistance level", "water resistant"
    private static AskedFact Fact(string candidate, string label)
    {
        var text = candidate.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var value = string.Join(
            ", ",
            Value().Matches(text[(colon + 1)..]).Select(match => match.Groups["v"].Value.Trim('"').Replace('_', ' '))
        );
        return new AskedFact(
            text[..colon].Replace('_', ' '),
            value.Length > 0 ? value : text[(colon + 1)..].Trim(),
            !string.Equals(label.Trim(), "0", StringComparison.Ordinal)
        );
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(
        """(?<=[:\[,]\s*)(?<v>"[^"]*"|-?\d+(\.\d+)?|true|false|\b[a-z]+\b(?=\s*[,}]))""",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Value();

    private sealed record Asked(int Number, string Text, List<AskedFact> Facts)
    {
        public string ProductId { get; } = Number.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record AskedFact(string Name, string Value, bool IsRight);
}
