namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>What the ranking was tuned to; see the evaluation's "retrieval" report for how.</summary>
internal sealed record Bm25Weights
{
    public static Bm25Weights Default { get; } = new();

    public float K1 { get; init; } = 1.2f;

    public float B { get; init; } = 0.75f;

    public float TitleK1 { get; init; } = 1.2f;

    public float TitleB { get; init; } = 0.5f;

    public float TitleBoost { get; init; } = 1.5f;

    public float HeadingBoost { get; init; } = 1.0f;

    /// <summary>How much matches in other languages than the question's count.</summary>
    public float ForeignBoost { get; init; } = 0.6f;

    /// <summary>How much a corrected spelling counts.</summary>
    public float SpellingBoost { get; init; } = 0.7f;

    /// <summary>1 = a term's scores in title, heading and text are added, 0 = only the best counts.</summary>
    public float TieBreaker { get; init; } = 1f;
}
