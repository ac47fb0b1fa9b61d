using System.Collections.Immutable;
using System.Globalization;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>Judges what a model says, sentence by sentence: statements need evidence that stands and says the same; everything else is left out.</summary>
internal sealed class SentenceCheck(AnswerCheck check)
{
    /// <summary>The verdict over one sentence.</summary>
    /// <param name="text">The sentence without markers.</param>
    /// <param name="evidence">What the model gave as evidence.</param>
    /// <param name="passages">The passages it was given.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="message">The person's words.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Verdict> JudgeAsync(
        string text,
        IReadOnlyList<(string Passage, string Quote)> evidence,
        Passages passages,
        string language,
        string message,
        CancellationToken cancellationToken
    )
    {
        if (SmallTalk.IsUnwanted(text) || !text.Any(char.IsLetter))
        {
            return new Verdict.Dropped();
        }

        var quotes = await StandingAsync(text, evidence, passages, cancellationToken);
        if (quotes.Count > 0 && Support.IsEnough(text, language, message, quotes))
        {
            return new Verdict.Proven(text, quotes);
        }

        // The model may have forgotten its evidence, or copied it badly.
        if (Support.Find(text, language, passages.All) is { } found)
        {
            return new Verdict.Proven(text, [found]);
        }

        return SmallTalk.Abstains(text, message) ? new Verdict.NotKnown(text)
            : SmallTalk.IsHarmless(text) ? new Verdict.Harmless(text)
            : new Verdict.Dropped();
    }

    private async Task<IReadOnlyList<(Chunk Chunk, string Quote)>> StandingAsync(
        string text,
        IReadOnlyList<(string Passage, string Quote)> evidence,
        Passages passages,
        CancellationToken cancellationToken
    )
    {
        var citations = evidence
            .Select(item => (Chunk: passages.Find(item.Passage), item.Quote))
            .Where(item => item.Chunk is not null)
            .Select(
                (item, i) =>
                    new Citation(
                        string.Create(CultureInfo.InvariantCulture, $"[{i + 1}]"),
                        item.Chunk!.DocumentId,
                        item.Chunk.Id,
                        item.Chunk.Title,
                        item.Chunk.Url,
                        item.Quote
                    )
            )
            .ToImmutableArray();
        if (citations.IsEmpty)
        {
            return [];
        }

        var marked = text + " " + string.Concat(citations.Select(citation => citation.Marker));
        var verified = await check.CheckAsync(marked, citations, cancellationToken);
        var byId = passages.All.ToDictionary(chunk => chunk.Id, StringComparer.Ordinal);
        return verified.Holds
            ? [.. verified.Citations.Select(citation => (byId[citation.ChunkId], citation.Quote))]
            : [];
    }
}
