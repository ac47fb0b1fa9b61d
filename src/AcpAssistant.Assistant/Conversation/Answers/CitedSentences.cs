using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Cuts text into sentences.</summary>
internal static partial class CitedSentences
{
    private static readonly string[] Abbreviations =
    [
        "e.g.",
        "i.e.",
        "approx.",
        "max.",
        "min.",
        "no.",
        "env.",
        "p. ex.",
        "vs.",
        "incl.",
    ];

    /// <summary>Sentences with the white space behind each; markers such as [1] after the full stop belong to the sentence before.</summary>
    public static IEnumerable<(string Sentence, string Gap)> Split(string text)
    {
        var start = 0;
        foreach (Match gap in Boundary().Matches(text))
        {
            var sentence = text[start..gap.Index];
            if (sentence.Length > 0 && !EndsInAbbreviation(sentence))
            {
                yield return (sentence, gap.Value);
                start = gap.Index + gap.Length;
            }
        }

        if (start < text.Length)
        {
            yield return (text[start..], "");
        }
    }

    private static bool EndsInAbbreviation(string sentence) =>
        Array.Exists(Abbreviations, end => sentence.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\s*\n\s*|(?<=[.!?…](?:[""”»’)]|\s?\[\d{1,3}\])*)[ \u00A0\u202F]+(?=[^\s\[a-zà-ÿ])",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Boundary();
}
