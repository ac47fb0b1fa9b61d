using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>A sentence or fact that may answer.</summary>
/// <param name="Chunk">Where it stands.</param>
/// <param name="Rank">Rank of the chunk in retrieval, from 0.</param>
/// <param name="Index">Position among the chunk's sentences.</param>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Stems">Its stems.</param>
/// <param name="Above">Stems of title, headings and fact name above it.</param>
internal sealed record Candidate(
    Chunk Chunk,
    int Rank,
    int Index,
    string Text,
    HashSet<string> Stems,
    HashSet<string> Above
)
{
    /// <summary>The candidates of a passage.</summary>
    public static IEnumerable<Candidate> Of(Chunk chunk, int rank)
    {
        var above = Words($"{chunk.Title} {chunk.HeadingPath} {chunk.Fact}", chunk.Language);
        return CitedSentences.Split(chunk.Text)
            .Where(sentence => sentence.Sentence.Any(char.IsLetterOrDigit))
            .Select(
                (sentence, index) =>
                    new Candidate(
                        chunk,
                        rank,
                        index,
                        sentence.Sentence,
                        Words(sentence.Sentence, chunk.Language),
                        above
                    )
            );
    }

    private static HashSet<string> Words(string text, string language) => [.. Stemming.Of(text, language)];
}
