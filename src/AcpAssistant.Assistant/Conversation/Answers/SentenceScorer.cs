namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Scores sentences by how much of the question they cover: rare words count more, synonyms and headings count less than the word itself.</summary>
internal sealed class SentenceScorer
{
    private const double BySynonym = 0.6;
    private const double ByHeading = 0.75;
    private const double ByHeadingSynonym = 0.5;
    private const double FormBonus = 0.12;
    private const double RankPenalty = 0.02;
    private readonly Question question;
    private readonly double[] weights;
    private readonly double total;

    /// <summary>Prepares for one question and the sentences found for it.</summary>
    public SentenceScorer(Question question, IReadOnlyCollection<Candidate> candidates)
    {
        this.question = question;
        var chunks = candidates.GroupBy(candidate => candidate.Chunk.Id, StringComparer.Ordinal).ToArray();
        weights =
        [
            .. question.Terms.Select(term =>
            {
                var found = chunks.Count(chunk => chunk.Any(candidate => Has(candidate, term)));
                return Math.Log(1 + ((chunks.Length + 1.0) / (found + 0.5)));
            }),
        ];
        total = Math.Max(weights.Sum(), 1e-9);
    }

    /// <summary>How much of the question the sentence covers, 0..1.</summary>
    public double Coverage(Candidate candidate)
    {
        double covered = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            covered += weights[i] * Match(candidate, question.Terms[i]);
        }

        return covered / total;
    }

    /// <summary>The rank of a sentence among the candidates.</summary>
    public double Score(Candidate candidate)
    {
        var coverage = Coverage(candidate);
        var form = question.Kind == QuestionKind.Number && candidate.Text.Any(char.IsDigit) ? FormBonus : 0;
        return coverage == 0 ? 0 : coverage + form - (RankPenalty * candidate.Rank);
    }

    private static double Match(Candidate candidate, string term)
    {
        if (candidate.Stems.Contains(term))
        {
            return 1;
        }

        if (candidate.Above.Contains(term))
        {
            return ByHeading;
        }

        var groups = Synonyms.GroupsOf(term);
        return groups.IsEmpty ? 0
            : Shares(candidate.Stems, groups) ? BySynonym
            : Shares(candidate.Above, groups) ? ByHeadingSynonym
            : 0;
    }

    private static bool Has(Candidate candidate, string term) => Match(candidate, term) > 0;

    private static bool Shares(HashSet<string> stems, ReadOnlySpan<int> groups)
    {
        foreach (var stem in stems)
        {
            foreach (var group in Synonyms.GroupsOf(stem))
            {
                if (groups.Contains(group))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
