using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>Reads a model's text while it comes: takes the evidence (<c>[[p1|exact words]]</c>) out, leaves a number such as [3] in its place and cuts sentences that are complete.</summary>
internal sealed partial class EvidenceText
{
    private const int LongestEvidence = 700;
    private readonly List<(string Passage, string Quote)> evidence = [];
    private readonly StringBuilder raw = new();
    private string read = "";

    /// <summary>The evidence by its number, from 1.</summary>
    public (string Passage, string Quote) this[int number] => evidence[number - 1];

    /// <summary>Takes the next piece; the sentences that are complete with it, each with the white space behind it.</summary>
    public IReadOnlyList<(string Sentence, string Gap)> Add(string piece)
    {
        raw.Append(piece);
        var text = raw.ToString();
        var ready = Ready(text);
        raw.Clear().Append(text, ready, text.Length - ready);
        read += Number(text[..ready]);
        var sentences = Answers.CitedSentences.Split(read).ToList();
        if (sentences.Count == 0)
        {
            return [];
        }

        // Evidence for the last one may still follow.
        var last = sentences[^1];
        sentences.RemoveAt(sentences.Count - 1);
        read = last.Sentence + last.Gap;
        return sentences;
    }

    /// <summary>What is left at the end.</summary>
    public IReadOnlyList<(string Sentence, string Gap)> End()
    {
        var open = Opening().Replace(OpenThought().Replace(raw.ToString(), ""), "");
        raw.Clear();
        var sentences = Answers.CitedSentences.Split(read + Number(open)).ToList();
        read = "";
        return sentences;
    }

    /// <summary>The numbers of the evidence in a sentence.</summary>
    public static IEnumerable<int> NumbersIn(string sentence) =>
        Marker().Matches(sentence).Select(match => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture));

    /// <summary>The sentence without them.</summary>
    public static string Plain(string sentence) =>
        SpaceBeforeStop().Replace(Marker().Replace(sentence, ""), "$1").Trim();

    // Everything before brackets, or a train of thought, that are still open.
    private static int Ready(string text)
    {
        if (OpenThought().Match(text) is { Success: true } thought)
        {
            return thought.Index;
        }

        var open = text.LastIndexOf("[[", StringComparison.Ordinal);
        if (
            open >= 0
            && text.IndexOf("]]", open, StringComparison.Ordinal) < 0
            && text.Length - open <= LongestEvidence
        )
        {
            return open;
        }

        var bracket = text.LastIndexOf('[');
        return bracket >= 0 && bracket >= text.Length - 4 && text.IndexOf(']', bracket) < 0 ? bracket : text.Length;
    }

    private string Number(string text)
    {
        // Numbers in brackets that the model writes itself imitate earlier answers and prove nothing.
        var own = Marker().Replace(Thought().Replace(text, ""), "");
        return Evidence()
            .Replace(
                own,
                match =>
                {
                    evidence.Add((match.Groups["passage"].Value.Trim(), Unquote(match.Groups["quote"].Value)));
                    return string.Create(CultureInfo.InvariantCulture, $"[{evidence.Count}]");
                }
            );
    }

    private static string Unquote(string quote) => quote.Trim().Trim('"', '“', '”', '«', '»', '\u00A0', ' ');

    [GeneratedRegex(@"\[\[(?<passage>[^\[\]|]{1,60})(?:\|(?<quote>.*?))?\]\]", RegexOptions.Singleline, 2000)]
    private static partial Regex Evidence();

    // Some models send what they think along with what they say.
    [GeneratedRegex(@"<think(?:ing)?>.*?</think(?:ing)?>\s*", RegexOptions.Singleline | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Thought();

    [GeneratedRegex(
        @"<think(?:ing)?>(?!.*</think(?:ing)?>).*$|<[a-z/]{0,9}$",
        RegexOptions.Singleline | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OpenThought();

    [GeneratedRegex(@"\s?\[(?<n>\d{1,3})\]", RegexOptions.None, 2000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\s+(?<stop>[.,])(?=\s|$)", RegexOptions.None, 2000)]
    private static partial Regex SpaceBeforeStop();

    [GeneratedRegex(@"\[\[?[^\]]*$", RegexOptions.None, 2000)]
    private static partial Regex Opening();
}
