namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>What the ranking was tuned to; see the evaluation's "retrieval" report for how.</summary>
internal sealed record Bm25Weights
{
    public static Bm25Weights Default { get; } = new();

    public float K1 { get; init; } = 1.2f;

    public float B { get; init; } = 0.4f;

    public float TitleK1 { get; init; } = 1.2f;

    public float TitleB { get; init; } = 0.5f;

    public float TitleBoost { get; init; } = 1f;

    public float HeadingBoost { get; init; } = 1.0f;

    /// <summary>How much matches in other languages than the question's count.</summary>
    public float ForeignBoost { get; init; } = 0.6f;

    /// <summary>How much a corrected spelling counts.</summary>
    public float SpellingBoost { get; init; } = 0.7f;

    /// <summary>1 = a term's scores in title, heading and text are added, 0 = only the best counts.</summary>
    public float TieBreaker { get; init; } = 0f;

    /// <summary>How much the words of asking ("how", "can", "what") count.</summary>
    public float QuestionWordBoost { get; init; } = 0.3f;

    /// <summary>How much two neighbouring words of the question count that are neighbours in the text, too.</summary>
    public float PairBoost { get; init; } = 0.6f;
}
