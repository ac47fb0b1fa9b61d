using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>How much of what a sentence says stands in a text, by stems and word groups. Numbers are compared elsewhere and don't count.</summary>
internal static class Support
{
    // Calibrated on honest and distorted paraphrases (SentenceCheckTests): below it, honest ones begin to fail.
    private const double Enough = 0.6;
    private const double EnoughWithoutEvidence = 0.7;
    private const int FewestWords = 2;
    private const int LongestQuote = 300;

    /// <summary>True when most of the sentence's content stands in the quotes or above them (title, headings, fact). A quote in another language can't be compared by words; there its numbers, units and negations decide.</summary>
    public static bool IsEnough(
        string sentence,
        string language,
        IReadOnlyCollection<(Chunk Chunk, string Quote)> quotes
    ) =>
        Measures.Agree(sentence, quotes.Select(quote => quote.Quote))
        && (
            quotes.Any(quote => quote.Chunk.Language != language)
            || Share(
                Stems(sentence, language),
                Stems(string.Join(' ', quotes.Select(quote => $"{quote.Quote} {Above(quote.Chunk)}")), language),
                withGroups: true
            ) >= Enough
        );

    /// <summary>The passage and its sentence that say the same, in the same words, as a sentence without valid evidence; null when none does.</summary>
    public static (Chunk Chunk, string Quote)? Find(string sentence, string language, IEnumerable<Chunk> passages)
    {
        var said = Stems(sentence, language);
        if (said.Count < FewestWords)
        {
            return null;
        }

        return passages
            .Where(chunk => chunk.Language == language)
            .SelectMany(chunk => CitedSentences.Split(chunk.Text).Select(part => (Chunk: chunk, Quote: part.Sentence)))
            .Where(part =>
                part.Quote.Length is > 2 and <= LongestQuote
                && Claims.Follow(sentence, [part.Quote])
                && Measures.Agree(sentence, [part.Quote])
                && Share(said, Stems(part.Quote, language), withGroups: false) >= Enough
            )
            .Select(part =>
                (
                    part.Chunk,
                    part.Quote,
                    Share: Share(said, Stems($"{part.Quote} {Above(part.Chunk)}", language), withGroups: false)
                )
            )
            .Where(part => part.Share >= EnoughWithoutEvidence)
            .OrderByDescending(part => part.Share)
            .Select(part => ((Chunk, string)?)(part.Chunk, part.Quote))
            .FirstOrDefault();
    }

    private static double Share(HashSet<string> said, HashSet<string> there, bool withGroups)
    {
        if (said.Count == 0)
        {
            return 0;
        }

        var groups = withGroups ? there.SelectMany(stem => Synonyms.GroupsOf(stem).ToArray()).ToHashSet() : [];
        var found = said.Count(stem =>
            there.Contains(stem) || (withGroups && Synonyms.GroupsOf(stem).ToArray().Any(groups.Contains))
        );
        return found / (double)said.Count;
    }

    private static string Above(Chunk chunk) => $"{chunk.Title} {chunk.HeadingPath} {chunk.Fact}";

    private static HashSet<string> Stems(string text, string language) =>
        [.. Stemming.Of(text, language).Where(stem => !stem.Any(char.IsDigit)).Select(Ending)];

    // "dry" and "dried" meet.
    private static string Ending(string stem) => stem is [.., 'y'] ? stem[..^1] + "i" : stem;
}
