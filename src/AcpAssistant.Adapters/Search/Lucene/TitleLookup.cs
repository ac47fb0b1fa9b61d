using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Looks the words of a message up in the titles.</summary>
internal static class TitleLookup
{
    public static TitleMatches Match(IndexSearcher searcher, IReadOnlyList<string> words, int limit)
    {
        var reader = searcher.IndexReader;
        var frequencies = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var spellings = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            frequencies[word] = reader.DocFreq(TermOf(word));
            if (frequencies[word] > 0)
            {
                query.Add(new TermQuery(TermOf(word)), Occur.SHOULD);
                continue;
            }

            spellings[word] = [.. Spelling.Nearest(reader, [ProductFields.TitleWords], word).Select(near => near.Term)];
            query.Add(AnyOf(spellings[word]), Occur.SHOULD);
        }

        var products = searcher
            .Search(query, Math.Max(1, limit))
            .ScoreDocs.Select(hit => ProductFields.Read(searcher.Doc(hit.Doc)))
            .ToImmutableArray();
        foreach (var word in products.SelectMany(product => Words.Of(product.Title)).Select(word => word.Text))
        {
            if (!frequencies.ContainsKey(word))
            {
                frequencies[word] = reader.DocFreq(TermOf(word));
            }
        }

        return new TitleMatches(reader.NumDocs, frequencies.ToImmutable(), spellings.ToImmutable(), products);
    }

    private static DisjunctionMaxQuery AnyOf(ImmutableArray<string> words)
    {
        var query = new DisjunctionMaxQuery(0f);
        foreach (var word in words)
        {
            query.Add(new TermQuery(TermOf(word)) { Boost = 0.8f });
        }

        return query;
    }

    private static Term TermOf(string word) => new(ProductFields.TitleWords, word);
}
