namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>How sure an answer is: how much of the question the best sentence and its passage cover, with and without synonyms.</summary>
internal static class Confidence
{
    // A single word is thin evidence, and a passage that doesn't know what is to be done answers something else.
    private const double SingleWord = 0.85;
    private const double OtherAction = 0.7;

    /// <summary>0..1.</summary>
    public static double Of(SentenceScorer scorer, Candidate best, Candidate[] candidates, int terms)
    {
        var passage = candidates
            .Where(candidate => string.Equals(candidate.Chunk.Id, best.Chunk.Id, StringComparison.Ordinal))
            .Aggregate(best, (all, next) => all with { Stems = [.. all.Stems, .. next.Stems] });
        var covered =
            (0.5 * scorer.Coverage(best))
            + (0.2 * scorer.Coverage(passage))
            + (0.2 * scorer.Literal(best))
            + (0.1 * scorer.Literal(passage));
        covered *= terms == 1 ? SingleWord : 1;
        covered *= scorer.KnowsAction(passage) ? 1 : OtherAction;
        return Math.Clamp(covered, 0, 1);
    }
}
