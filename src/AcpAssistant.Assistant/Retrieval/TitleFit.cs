using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Measures how far a question and a passage's title or heading say the same: people ask in the words of headings, and among siblings ("Blue Account", "Dark Blue Account") only the whole title tells them apart.</summary>
internal sealed class TitleFit
{
    private readonly HashSet<string> _question;

    public TitleFit(string question) => _question = WordsOf(question);

    /// <summary>0 = no word in common, 1 = the same words.</summary>
    public double Of(Chunk chunk)
    {
        var title = Agreement(WordsOf(chunk.Title));
        if (chunk.HeadingPath.Length == 0)
        {
            return title;
        }

        var start = chunk.HeadingPath.LastIndexOf(Chunker.PathSeparator, StringComparison.Ordinal);
        var heading = start < 0 ? chunk.HeadingPath : chunk.HeadingPath[(start + Chunker.PathSeparator.Length)..];
        return Math.Max(
            title,
            Math.Max(Agreement(WordsOf(heading)), Agreement(WordsOf($"{chunk.Title} {heading}")))
        );
    }

    private double Agreement(HashSet<string> words)
    {
        var shared = words.Count(_question.Contains);
        return shared == 0 ? 0 : 2.0 * shared / (words.Count + _question.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        Words.Of(text)
            .Where(word => !MessageWords.IsSmall(word.Written))
            .Select(word => word.Text)
            .ToHashSet(StringComparer.Ordinal);
}
