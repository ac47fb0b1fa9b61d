using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Text;
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

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ["product", "products", "item", "items", "article", "articles", "produit", "produits", "model", "modele"],
        StringComparer.Ordinal
    );

    /// <summary>True when most of the sentence's content stands in the quotes or above them (title, headings, fact). A quote in another language can't be compared by words; there its numbers, units and negations decide.</summary>
    public static bool IsEnough(
        string sentence,
        string language,
        string question,
        IReadOnlyCollection<(Chunk Chunk, string Quote)> quotes
    )
    {
        var words = quotes.Select(quote => quote.Quote).ToArray();
        if (!Measures.Agree(sentence, words) || !NumbersAgree(sentence, words))
        {
            return false;
        }

        var above = string.Join(' ', quotes.Select(quote => Above(quote.Chunk)));
        return quotes.Any(quote => quote.Chunk.Language != language)
            || Share(
                Stems(sentence, language),
                Stems($"{string.Join(' ', words)} {above}", language),
                Stems(question, language),
                groupsOf: language
            ) >= Enough;
    }

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
                && NumbersAgree(sentence, [part.Quote])
                && Share(said, Stems(part.Quote, language), [], groupsOf: null) >= Enough
            )
            .Select(part =>
                (
                    part.Chunk,
                    part.Quote,
                    Share: Share(said, Stems($"{part.Quote} {Above(part.Chunk)}", language), [], groupsOf: null)
                )
            )
            .Where(part => part.Share >= EnoughWithoutEvidence)
            .OrderByDescending(part => part.Share)
            .Select(part => ((Chunk, string)?)(part.Chunk, part.Quote))
            .FirstOrDefault();
    }

    // Words of the question count half where the evidence doesn't have them: repeating them says little.
    private static double Share(HashSet<string> said, HashSet<string> there, HashSet<string> asked, string? groupsOf)
    {
        var groups = groupsOf is null
            ? []
            : there.SelectMany(stem => Synonyms.GroupsOf(stem, groupsOf).ToArray()).ToHashSet();
        var found = said.Where(stem =>
                there.Contains(stem)
                || (groupsOf is not null && Synonyms.GroupsOf(stem, groupsOf).ToArray().Any(groups.Contains))
            )
            .ToHashSet(StringComparer.Ordinal);
        var weight = said.Sum(stem => found.Contains(stem) || !asked.Contains(stem) ? 1 : 0.5);
        return weight == 0 ? 0 : found.Count / weight;
    }

    private static bool NumbersAgree(string sentence, IEnumerable<string> quotes) =>
        Claims.Follow(NumberWords.InDigits(sentence), [.. quotes.Select(NumberWords.InDigits)]);

    private static string Above(Chunk chunk) => $"{chunk.Title} {chunk.HeadingPath} {chunk.Fact}";

    // Numbers, in digits or words, are compared elsewhere; "the product" says as much as "it".
    private static HashSet<string> Stems(string text, string language) =>
        [
            .. TextFold
                .Words(text)
                .Where(word => !StopWords.Contains(word) && !Empty.Contains(word) && !NumberWords.Contains(word))
                .Select(word => Ending(LightStemmer.Stem(word, language)))
                .Where(stem => !stem.Any(char.IsDigit)),
        ];

    // "dry" and "dried" meet.
    private static string Ending(string stem) => stem is [.., 'y'] ? stem[..^1] + "i" : stem;
}
