namespace AcpAssistant.Assistant.Retrieval;

/// <summary>How well a title is named by a message.</summary>
/// <param name="Product">The product.</param>
/// <param name="Score">Weight of the title's words that occur together in the message.</param>
/// <param name="Coverage">Their share of the whole title, 0..1.</param>
/// <param name="Count">How many of the title's words occur.</param>
/// <param name="First">Where in the message the mention begins.</param>
/// <param name="IsSpelledOtherwise">A word had to be corrected.</param>
/// <param name="IsPlural">The mention is in the plural though the title is not: a category.</param>
internal sealed record ScoredTitle(
    IndexedProduct Product,
    double Score,
    double Coverage,
    int Count,
    int First,
    bool IsSpelledOtherwise,
    bool IsPlural
);
