using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Recognises headings that stand in plain text, such as "4.1 Cleaning and Drying": they announce, they don't answer.</summary>
internal static partial class HeadingLine
{
    private const int FewestWords = 3;
    private const int MostWords = 10;
    private const int ShortestContentWord = 4;

    /// <summary>Whether a sentence is a heading of the one that follows.</summary>
    public static bool Is(string sentence, string gap, string? following)
    {
        if (Number().IsMatch(sentence))
        {
            return true;
        }

        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Lists have lines in capitals too ("Apple Pay"): a heading has a sentence below it.
        return gap.Contains('\n', StringComparison.Ordinal)
            && following is [.., '.' or '!' or '?' or '…']
            && char.IsLetter(sentence[^1])
            && !sentence.Contains(':', StringComparison.Ordinal)
            && words.Length is >= FewestWords and <= MostWords
            && words.Where(word => word.Length >= ShortestContentWord).All(word => !char.IsLower(word[0]));
    }

    // "4." is what is left of "4. Storing Your Bag".
    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2})*\.?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Number();
}
