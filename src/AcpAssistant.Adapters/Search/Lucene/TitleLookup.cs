using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Looks the words of a message up in the titles.</summary>
internal static class TitleLookup
{
    public static TitleMatches Match(IndexSearcher searcher, TitleWords words, int limit)
    {
        var reader = searcher.IndexReader;
        var terms = ReaderTerms.Of(reader);
        var frequencies = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var spellings = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in words.All.Distinct(StringComparer.Ordinal))
        {
            frequencies[word] = terms.Count(ProductFields.TitleWords, word);
            if (frequencies[word] > 0)
            {
                query.Add(new TermQuery(TermOf(word)), Occur.SHOULD);
                continue;
            }

            if (words.Exact.Contains(word))
            {
                continue;
            }

            spellings[word] = [.. terms.Nearest([ProductFields.TitleWords], word).Select(near => near.Term)];
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
                frequencies[word] = terms.Count(ProductFields.TitleWords, word);
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
