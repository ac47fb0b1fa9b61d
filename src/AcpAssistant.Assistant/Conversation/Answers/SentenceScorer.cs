namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Scores sentences by how much of the question they cover. Rare words count more; a heading counts nearly as much as the words below it, synonyms and titles count less.</summary>
internal sealed class SentenceScorer
{
    private const double ByHeading = 0.95;
    private const double ByTitle = 0.7;
    private const double ByFactSynonym = 0.9;
    private const double BySynonym = 0.6;
    private const double ByTitleSynonym = 0.4;
    private const double FormBonus = 0.12;
    private const double LeadBonus = 0.06;
    private const double TopicBonus = 0.2;
    private const double StrengthBonus = 0.25;
    private const double NegationMalus = 0.05;
    private const double NameBonus = 0.2;
    private const double ByTranslation = 0.85;
    private const double NumberWeight = 0.4;
    private readonly Question question;
    private readonly string? productId;
    private readonly double[] weights;
    private readonly double total;

    /// <summary>Prepares for one question and the sentences found for it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="candidates">Sentences of all passages found.</param>
    /// <param name="productId">The product asked about; null = none.</param>
    public SentenceScorer(Question question, IReadOnlyCollection<Candidate> candidates, string? productId)
    {
        this.question = question;
        this.productId = productId;
        var chunks = candidates.GroupBy(candidate => candidate.Chunk.Id, StringComparer.Ordinal).ToArray();
        weights =
        [
            .. question.Terms.Select(term =>
            {
                var found = chunks.Count(chunk => chunk.Any(candidate => Match(candidate, term) > 0));
                var weight = Math.Log(1 + ((chunks.Length + 1.0) / (found + 0.5)));
                // Numbers are particulars ("a 16 inch laptop"): the fact that answers names another one, or none.
                return char.IsDigit(term[0]) ? weight * NumberWeight : weight;
            }),
        ];
        total = Math.Max(weights.Sum(), 1e-9);
    }

    /// <summary>How much of the question the sentence with its headings covers, 0..1.</summary>
    public double Coverage(Candidate candidate) => Sum(candidate, Match);

    /// <summary>How much of the question stands in the sentence, its headings or its title word for word, 0..1.</summary>
    public double Literal(Candidate candidate) =>
        Sum(
            candidate,
            static (sentence, term) =>
                sentence.Stems.Contains(term) || sentence.Heading.Contains(term) ? 1
                : sentence.Title.Contains(term) ? ByTitle
                : 0
        );

    /// <summary>The rank of a sentence among the candidates; 0 when it has nothing to do with the question.</summary>
    public double Score(Candidate candidate)
    {
        var coverage = Coverage(candidate);
        if (coverage == 0)
        {
            return 0;
        }

        return coverage
            + (StrengthBonus * candidate.Strength)
            + (LeadBonus * (1 - ((double)candidate.Index / candidate.Of)))
            + (question.Fits(candidate.Text) ? FormBonus : 0)
            + (IsOnTopic(candidate) ? TopicBonus : 0)
            + (IsNamed(candidate) ? NameBonus : 0)
            - (question.Kind != QuestionKind.YesNo && Claims.IsNegated(candidate.Text) ? NegationMalus : 0);
    }

    /// <summary>Whether a passage knows what the question wants to do; true when it wants nothing of the kind.</summary>
    public bool KnowsAction(Candidate passage) =>
        question.Action is not { } action
        || !question.Terms.Contains(action, StringComparer.Ordinal)
        || Match(passage, action) > 0;

    /// <summary>Whether it is a fact whose name the question says.</summary>
    public bool IsNamed(Candidate candidate) =>
        candidate.Chunk.Fact is not null && question.Terms.Any(candidate.Heading.Contains);

    // The first lines of an article whose title is the question are what it is about.
    private bool IsOnTopic(Candidate candidate) =>
        productId is null
        && candidate.Chunk.Ordinal == 0
        && candidate.Title.Count > 0
        && question.Terms.All(term => candidate.Title.Contains(term));

    private double Sum(Candidate candidate, Func<Candidate, string, double> match)
    {
        double covered = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            covered += weights[i] * match(candidate, question.Terms[i]);
        }

        return covered / total;
    }

    private double Match(Candidate candidate, string term)
    {
        if (candidate.Stems.Contains(term))
        {
            return 1;
        }

        if (candidate.Heading.Contains(term))
        {
            return ByHeading;
        }

        var groups = Synonyms.GroupsOf(term, question.Language);
        if (candidate.Chunk.Fact is not null && Synonyms.Shares(candidate.Heading, candidate.Chunk.Language, groups))
        {
            return ByFactSynonym;
        }

        // Between languages a synonym is all there can be.
        if (
            !string.Equals(candidate.Chunk.Language, question.Language, StringComparison.Ordinal)
            && (
                Synonyms.Shares(candidate.Stems, candidate.Chunk.Language, groups)
                || Synonyms.Shares(candidate.Heading, candidate.Chunk.Language, groups)
            )
        )
        {
            return ByTranslation;
        }

        return candidate.Title.Contains(term) ? ByTitle
            : Synonyms.Shares(candidate.Stems, candidate.Chunk.Language, groups)
            || Synonyms.Shares(candidate.Heading, candidate.Chunk.Language, groups)
                ? BySynonym
            : Synonyms.Shares(candidate.Title, candidate.Chunk.Language, groups) ? ByTitleSynonym
            : 0;
    }
}
