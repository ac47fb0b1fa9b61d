namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>What the ranking was tuned to; see the evaluation's "retrieval" report for how.</summary>
internal sealed record Bm25Weights
{
    public static Bm25Weights Default { get; } = new();

    /// <summary>How soon more of the same word stops counting, in the text.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>How much a long text is held against it, 0..1.</summary>
    public float B { get; init; } = 0.4f;

    /// <summary><see cref="K1"/> for titles and headings.</summary>
    public float TitleK1 { get; init; } = 1.2f;

    /// <summary><see cref="B"/> for titles and headings.</summary>
    public float TitleB { get; init; } = 0.5f;

    /// <summary>How much a word in the title counts beside one in the text.</summary>
    public float TitleBoost { get; init; } = 1f;

    /// <summary>How much a word in a heading counts beside one in the text.</summary>
    public float HeadingBoost { get; init; } = 1.0f;

    /// <summary>How much matches in other languages than the question's count.</summary>
    public float ForeignBoost { get; init; } = 0.6f;

    /// <summary>How much a corrected spelling counts.</summary>
    public float SpellingBoost { get; init; } = 0.7f;

    /// <summary>1 = a term's scores in title, heading and text are added, 0 = only the best counts.</summary>
    public float TieBreaker { get; init; }

    /// <summary>How much the words of asking ("how", "can", "what") count.</summary>
    public float QuestionWordBoost { get; init; } = 0.3f;

    /// <summary>How much two neighbouring words of the question count that are neighbours in the text, too.</summary>
    public float PairBoost { get; init; } = 0.6f;
}
