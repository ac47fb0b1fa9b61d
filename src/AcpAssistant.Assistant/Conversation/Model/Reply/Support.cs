using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>How much of what a sentence says stands in a text, by stems and word groups.</summary>
internal static class Support
{
    private const double Enough = 0.5;
    private const double EnoughWithoutEvidence = 0.7;
    private const int FewestWords = 2;
    private const int LongestQuote = 300;

    /// <summary>True when at least half of the sentence's content stands in the quotes or above them (title, headings, fact). A quote in another language can't be compared by words; there its numbers and negations decide.</summary>
    public static bool IsEnough(
        string sentence,
        string language,
        IReadOnlyCollection<(Chunk Chunk, string Quote)> quotes
    ) =>
        quotes.Any(quote => quote.Chunk.Language != language)
        || Share(sentence, language, string.Join(' ', quotes.Select(quote => $"{quote.Quote} {Above(quote.Chunk)}")))
            >= Enough;

    /// <summary>The passage and its sentence that say the same as a sentence without valid evidence; null when none does.</summary>
    public static (Chunk Chunk, string Quote)? Find(string sentence, string language, IEnumerable<Chunk> passages)
    {
        if (Stems(sentence, language).Count < FewestWords)
        {
            return null;
        }

        return passages
            .Where(chunk => chunk.Language == language)
            .SelectMany(chunk => CitedSentences.Split(chunk.Text).Select(part => (Chunk: chunk, Quote: part.Sentence)))
            .Where(part => part.Quote.Length is > 2 and <= LongestQuote && Claims.Follow(sentence, [part.Quote]))
            .Select(part =>
                (part.Chunk, part.Quote, Share: Share(sentence, language, $"{part.Quote} {Above(part.Chunk)}"))
            )
            .Where(part => part.Share >= EnoughWithoutEvidence && Share(sentence, language, part.Quote) >= Enough)
            .OrderByDescending(part => part.Share)
            .Select(part => ((Chunk, string)?)(part.Chunk, part.Quote))
            .FirstOrDefault();
    }

    private static double Share(string sentence, string language, string text)
    {
        var said = Stems(sentence, language);
        var there = Stems(text, language);
        var groups = there.SelectMany(stem => Synonyms.GroupsOf(stem).ToArray()).ToHashSet();
        return said.Count == 0
            ? 0
            : said.Count(stem => there.Contains(stem) || Synonyms.GroupsOf(stem).ToArray().Any(groups.Contains))
                / (double)said.Count;
    }

    private static string Above(Chunk chunk) => $"{chunk.Title} {chunk.HeadingPath} {chunk.Fact}";

    private static HashSet<string> Stems(string text, string language) => [.. Stemming.Of(text, language)];
}
