using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Finds terms of an index that are spelled almost like a word it doesn't have.</summary>
internal static class Spelling
{
    private const int Shortest = 4;
    private const int LongEnoughForTwo = 8;
    private const int Most = 5;

    /// <summary>Best first: the term and how similar it is (0..1). Words of up to three letters and numbers have no other spelling.</summary>
    public static IReadOnlyList<(string Term, float Similarity)> Nearest(
        IndexReader reader,
        IReadOnlyList<string> fields,
        string word
    )
    {
        if (word.Length < Shortest || word.Any(char.IsDigit))
        {
            return [];
        }

        var found = new Dictionary<string, (float Similarity, int Frequency)>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            Collect(reader, field, word, found);
        }

        return
        [
            .. found
                .OrderByDescending(term => term.Value.Similarity)
                .ThenByDescending(term => term.Value.Frequency)
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(term => (term.Key, term.Value.Similarity)),
        ];
    }

    private static void Collect(
        IndexReader reader,
        string field,
        string word,
        Dictionary<string, (float Similarity, int Frequency)> found
    )
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            return;
        }

        var edits = word.Length >= LongEnoughForTwo ? 2 : 1;
        var candidates = new FuzzyTermsEnum(
            terms,
            new AttributeSource(),
            new Term(field, word),
            edits,
            prefixLength: 1,
            transpositions: true
        );
        while (candidates.MoveNext())
        {
            var term = candidates.Term.Utf8ToString();
            var distance = EditDistance.Between(word, term);
            var similarity = 1f - ((float)distance / Math.Min(word.Length, term.Length));
            var before = found.GetValueOrDefault(term);
            found[term] = (similarity, before.Frequency + candidates.DocFreq);
        }
    }
}
