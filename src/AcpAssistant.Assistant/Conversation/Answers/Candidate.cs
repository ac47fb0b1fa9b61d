using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>A sentence or fact that may answer.</summary>
/// <param name="Chunk">Where it stands.</param>
/// <param name="Index">Position among the chunk's sentences, headings counted.</param>
/// <param name="Of">How many sentences the chunk has.</param>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Strength">Retrieval score of the chunk as a share of the best one's, 0..1.</param>
/// <param name="Stems">Stems of the sentence.</param>
/// <param name="Heading">Stems of the headings above it, or of the fact's name.</param>
/// <param name="Title">Stems of the document's title.</param>
internal sealed record Candidate(
    Chunk Chunk,
    int Index,
    int Of,
    string Text,
    double Strength,
    HashSet<string> Stems,
    HashSet<string> Heading,
    HashSet<string> Title
)
{
    /// <summary>All sentences of the passages found.</summary>
    public static Candidate[] From(IReadOnlyList<SearchHit> hits)
    {
        var best = hits.Count == 0 ? 1 : Math.Max(hits.Max(hit => hit.Score), 1e-9);
        return [.. hits.Where(hit => IsTold(hit.Chunk)).SelectMany(hit => From(hit.Chunk, hit.Score / best))];
    }

    // Shelf and item numbers help to find a product; as answers they say nothing.
    private static bool IsTold(Chunk chunk) =>
        chunk.Fact is null || WellKnownFacts.RoleOf(chunk.Fact) is FactRole.Property or FactRole.Brand;

    private static IEnumerable<Candidate> From(Chunk chunk, double strength)
    {
        // A fact's title is the product's: it says which, not what.
        var title = chunk.Fact is null ? Words(chunk.Title, chunk.Language) : [];
        var heading = Words(chunk.Fact ?? chunk.HeadingPath, chunk.Language);
        var sentences = CitedSentences
            .Split(chunk.Text)
            .Where(part => part.Sentence.Any(char.IsLetterOrDigit))
            .ToArray();
        for (var index = 0; index < sentences.Length; index++)
        {
            var (sentence, gap) = sentences[index];
            var following = index + 1 < sentences.Length ? sentences[index + 1].Sentence : null;
            if (chunk.Fact is null && HeadingLine.Is(sentence, gap, following))
            {
                continue;
            }

            yield return new Candidate(
                chunk,
                index,
                sentences.Length,
                sentence,
                strength,
                Words(sentence, chunk.Language),
                heading,
                title
            );
        }
    }

    private static HashSet<string> Words(string text, string language) => [.. Stemming.Of(text, language)];
}
