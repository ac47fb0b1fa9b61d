using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Recognises a question that says a title or heading in full: among siblings ("Blue Account", "Dark Blue Account") only the whole title tells them apart.</summary>
internal sealed class TitleFit(string question)
{
    private readonly HashSet<string> _question = WordsOf(question);

    /// <summary>Whether the question's words are those of the title, of the last heading or of both together.</summary>
    public bool IsWhole(Chunk chunk)
    {
        if (_question.Count == 0)
        {
            return false;
        }

        if (_question.SetEquals(WordsOf(chunk.Title)))
        {
            return true;
        }

        var start = chunk.HeadingPath.LastIndexOf(Chunker.PathSeparator, StringComparison.Ordinal);
        var heading = start < 0 ? chunk.HeadingPath : chunk.HeadingPath[(start + Chunker.PathSeparator.Length)..];
        return heading.Length > 0
            && (_question.SetEquals(WordsOf(heading)) || _question.SetEquals(WordsOf($"{chunk.Title} {heading}")));
    }

    private static HashSet<string> WordsOf(string text) =>
        Words
            .Of(text)
            .Where(word => !MessageWords.IsSmall(word.Written))
            .Select(word => word.Text)
            .ToHashSet(StringComparer.Ordinal);
}
