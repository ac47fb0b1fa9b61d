using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Picks the fact of a product that speaks to a wish.</summary>
internal static class Reasons
{
    private const int LongestFact = 160;

    /// <summary>Name and value; null when no fact has anything to do with the wish.</summary>
    public static (string Name, string Value)? Best(ProductView product, Question question)
    {
        var scored = product
            .Facts.Where(fact => fact.Value.Length <= LongestFact)
            .Select(fact => (Fact: fact, Score: Score(fact, question)))
            .Where(entry => entry.Score > 0)
            .ToArray();
        return scored.Length == 0 ? null : scored.MaxBy(entry => entry.Score).Fact;
    }

    private static double Score((string Name, string Value) fact, Question question)
    {
        var stems = Stemming.Of($"{fact.Name} {fact.Value}", question.Language).ToHashSet(StringComparer.Ordinal);
        return question.Terms.Sum(term =>
            stems.Contains(term) ? 1.0
            : Synonyms.Shares(stems, question.Language, Synonyms.GroupsOf(term, question.Language)) ? 0.5
            : 0
        );
    }
}
