using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>A question that somebody asked a manual, taken from the data set.</summary>
/// <param name="Question">The words.</param>
/// <param name="Document">The document that answers it.</param>
/// <param name="Fact">A word that question and document share.</param>
internal sealed partial record ManualQuestion(string Question, string Document, string Fact)
{
    /// <summary>The question that says most plainly which section of the television's manual it means.</summary>
    public static async Task<ManualQuestion> OfTelevisionAsync(CancellationToken cancellationToken)
    {
        var sections = (await LinesAsync(TestData.TelevisionManual, cancellationToken)).ToDictionary(
            line => Text(line, "id"),
            StringComparer.Ordinal
        );
        var plainest = (await LinesAsync(TestData.TelevisionQuestions, cancellationToken)).MaxBy(line =>
            Shared(Text(line, "question"), Text(sections[Text(line, "section_id")], "title")).Length
        )!;
        var (question, section) = (Text(plainest, "question"), Text(plainest, "section_id"));
        var fact = Shared(question, Text(sections[section], "text")).MaxBy(word => word.Length)!;
        return new ManualQuestion(question, section, fact);
    }

    /// <summary>The first question to the other manuals.</summary>
    public static async Task<ManualQuestion> OfOthersAsync(CancellationToken cancellationToken)
    {
        var questions = JsonNode.Parse(await File.ReadAllTextAsync(TestData.OtherQuestions, cancellationToken))!;
        var first = questions[0]!;
        var document = string.Create(CultureInfo.InvariantCulture, $"manual:{first["ProductId"]!.GetValue<int>()}");
        var question = Text(first, "Question");
        return new ManualQuestion(question, document, Words(question).MaxBy(word => word.Length)!);
    }

    private static async Task<List<JsonNode>> LinesAsync(string file, CancellationToken cancellationToken) =>
        [.. (await File.ReadAllLinesAsync(file, cancellationToken)).Select(line => JsonNode.Parse(line)!)];

    private static string[] Shared(string left, string right) => [.. Words(left).Intersect(Words(right))];

    private static string[] Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct()];

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
