using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Says the best passage: its sentences in their order, each unbroken run with one citation.</summary>
internal static class AnswerText
{
    private const double WorthSaying = 0.15;
    private const int LongestAnswer = 700;

    /// <summary>Text and citations.</summary>
    public static (string Text, ImmutableArray<Citation> Citations) Of(
        Candidate best,
        IReadOnlyCollection<Candidate> candidates,
        SentenceScorer scorer,
        Question question,
        int most
    )
    {
        var passage = candidates
            .Where(candidate => string.Equals(candidate.Chunk.Id, best.Chunk.Id, StringComparison.Ordinal))
            .OrderBy(candidate => candidate.Index)
            .ToArray();
        return Say(passage, Choose(best, passage, scorer, question, most));
    }

    /// <summary>The first sentences of the first passage.</summary>
    public static (string Text, ImmutableArray<Citation> Citations) Lead(Candidate[] ordered, int most)
    {
        var passage = ordered
            .TakeWhile(candidate => string.Equals(candidate.Chunk.Id, ordered[0].Chunk.Id, StringComparison.Ordinal))
            .ToArray();
        return Say(passage, [.. Enumerable.Range(0, Math.Min(most, passage.Length))]);
    }

    private static (string Text, ImmutableArray<Citation> Citations) Say(Candidate[] passage, SortedSet<int> chosen)
    {
        var chunk = passage[0].Chunk;
        var text = new StringBuilder();
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var run in Runs(passage, chosen))
        {
            var quote = Quote(chunk.Text, passage[run.First].Text, passage[run.Last].Text);
            var marker = string.Create(CultureInfo.InvariantCulture, $"[{citations.Count + 1}]");
            text.Append(text.Length > 0 ? " " : "").Append(Flat(quote)).Append(' ').Append(marker);
            citations.Add(new Citation(marker, chunk.DocumentId, chunk.Id, chunk.Title, chunk.Url, quote));
        }

        return (text.ToString(), citations.ToImmutable());
    }

    private static SortedSet<int> Choose(
        Candidate best,
        Candidate[] passage,
        SentenceScorer scorer,
        Question question,
        int most
    )
    {
        var at = Array.IndexOf(passage, best);
        var chosen = new SortedSet<int> { at };
        var length = best.Text.Length;
        // Steps belong together; otherwise only sentences that answer nearly as well are added.
        var others = question.Kind is QuestionKind.Steps or QuestionKind.Open
            ? Enumerable.Range(at + 1, passage.Length - at - 1)
            : Enumerable
                .Range(0, passage.Length)
                .Where(i => i != at && scorer.Score(passage[i]) >= scorer.Score(best) - WorthSaying)
                .OrderByDescending(i => scorer.Score(passage[i]));
        foreach (var i in others)
        {
            if (chosen.Count >= most || length + passage[i].Text.Length > LongestAnswer)
            {
                break;
            }

            chosen.Add(i);
            length += passage[i].Text.Length;
        }

        return chosen;
    }

    private static IEnumerable<(int First, int Last)> Runs(Candidate[] passage, SortedSet<int> chosen)
    {
        var first = -1;
        var last = -2;
        foreach (var i in chosen)
        {
            // A heading between two sentences is left out, and so they are two quotes.
            if (i != last + 1 || (last >= 0 && passage[i].Index != passage[last].Index + 1))
            {
                if (first >= 0)
                {
                    yield return (first, last);
                }

                first = i;
            }

            last = i;
        }

        if (first >= 0 && passage.Length > 0)
        {
            yield return (first, last);
        }
    }

    private static string Quote(string text, string first, string last)
    {
        var start = text.IndexOf(first, StringComparison.Ordinal);
        var end = text.IndexOf(last, start, StringComparison.Ordinal) + last.Length;
        return text[start..end];
    }

    private static string Flat(string quote) =>
        string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
