using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Lets only evidence through that stands: a quote must be in its chunk word for word, and what a cited sentence says in numbers, units and negations must be in the quote. Works on any engine's text; no model takes part.</summary>
public sealed partial class AnswerCheck(IKnowledgeStore store)
{
    /// <summary>The reply with what didn't hold taken out.</summary>
    public async Task<CheckedAnswer> CheckAsync(
        string reply,
        ImmutableArray<Citation> citations,
        CancellationToken cancellationToken
    )
    {
        var ids = citations.Select(citation => citation.ChunkId).Distinct(StringComparer.Ordinal).ToArray();
        var chunks = (await store.FindChunksAsync(ids, cancellationToken)).ToDictionary(
            chunk => chunk.Id,
            StringComparer.Ordinal
        );
        var standing = citations
            .Select(citation => Stand(citation, chunks.GetValueOrDefault(citation.ChunkId)))
            .OfType<Citation>()
            .ToLookup(citation => citation.Marker, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var (sentence, gap) in CitedSentences.Split(reply))
        {
            if (Keep(sentence, standing, used) is { Length: > 0 } kept)
            {
                text.Append(kept).Append(gap);
            }
        }

        var left = citations
            .Where(citation => used.Contains(citation.Marker))
            .Select(citation => citation.Marker)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(marker => standing[marker])
            .ToImmutableArray();
        return new CheckedAnswer(text.ToString().Trim(), left, Holds: !left.IsEmpty);
    }

    // Title and address are the chunk's own: nothing of a citation is taken on an engine's word.
    private static Citation? Stand(Citation citation, Chunk? chunk) =>
        chunk is not null && Quotes.Find(chunk.Text, citation.Quote) is { } quote
            ? citation with
            {
                DocumentId = chunk.DocumentId,
                Title = chunk.Title,
                Url = chunk.Url,
                Quote = quote,
            }
            : null;

    private static string? Keep(string sentence, ILookup<string, Citation> standing, HashSet<string> used)
    {
        var markers = Marker()
            .Matches(sentence)
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (markers.Length == 0)
        {
            return sentence;
        }

        var claim = Marker().Replace(sentence, "");
        var good = markers.Where(standing.Contains).ToArray();
        var quotes = good.SelectMany(marker => standing[marker]).Select(citation => citation.Quote).ToArray();
        if (good.Length == 0 || !Claims.Follow(claim, quotes))
        {
            return null;
        }

        used.UnionWith(good);
        return markers
            .Except(good, StringComparer.Ordinal)
            .Aggregate(
                sentence,
                (text, marker) =>
                    text.Replace(" " + marker, "", StringComparison.Ordinal)
                        .Replace(marker, "", StringComparison.Ordinal)
            );
    }

    [GeneratedRegex(@"\[\d{1,3}\]", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Marker();
}
