using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>How the words of a message occur in product titles.</summary>
/// <param name="Total">Number of titles.</param>
/// <param name="Frequencies">In how many titles a word occurs; for words of the message and of the titles found.</param>
/// <param name="Spellings">For words that no title has: words of titles that are spelled almost like it.</param>
/// <param name="Products">Products with most of the words, best first.</param>
public sealed record TitleMatches(
    int Total,
    ImmutableDictionary<string, int> Frequencies,
    ImmutableDictionary<string, ImmutableArray<string>> Spellings,
    ImmutableArray<IndexedProduct> Products
);
