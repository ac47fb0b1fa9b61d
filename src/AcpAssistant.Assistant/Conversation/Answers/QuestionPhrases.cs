using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Turns of phrase ("made of", "where is it made") put into the word they ask for, from the embedded list.</summary>
internal static class QuestionPhrases
{
    private const string Arrow = " =>";

    private static readonly List<(Regex Pattern, string Asks)> Phrases = Read();

    /// <summary>The folded words of a question with each turn of phrase replaced.</summary>
    public static string Apply(string folded) =>
        Phrases.Aggregate(folded, (text, phrase) => phrase.Pattern.Replace(text, phrase.Asks));

    private static List<(Regex Pattern, string Asks)> Read()
    {
        var name = $"{typeof(QuestionPhrases).Namespace}.phrases.txt";
        using var stream =
            typeof(QuestionPhrases).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The phrases '{name}' are not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var phrases = new List<(Regex, string)>();
        while (reader.ReadLine() is { } line)
        {
            var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
            if (!line.StartsWith('#') && arrow > 0)
            {
                phrases.Add((Pattern(line[..arrow]), line[(arrow + Arrow.Length)..].Trim()));
            }
        }

        return phrases;
    }

    private static Regex Pattern(string text) => new(text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
}
