using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Builds the query for a person's words: each term in the given fields of every language asked for, unknown words by their nearest spelling.</summary>
/// <param name="reader">The index.</param>
/// <param name="fieldsOf">Fields and their boosts for a language group.</param>
/// <param name="weights">What spelling and other languages count.</param>
internal sealed class WordQuery(
    IndexReader reader,
    Func<string, IReadOnlyList<(string Field, float Boost)>> fieldsOf,
    Bm25Weights weights
)
{
    private const int LongestText = 4000;
    private const int MostTerms = 150;
    private const int MostPairs = 20;

    private readonly ReaderTerms _terms = ReaderTerms.Of(reader);

    /// <summary>Null when the text has no term to search for.</summary>
    /// <param name="text">The words.</param>
    /// <param name="own">Language group of the words; others count less. Null = all count the same.</param>
    /// <param name="groups">Language groups to search in.</param>
    public Query? Build(string text, string? own, IReadOnlyList<string> groups)
    {
        var words = text.Length > LongestText ? text[..LongestText] : text;
        var all = new BooleanQuery(disableCoord: true);
        foreach (var group in groups)
        {
            if (OfGroup(group, words) is { } clause)
            {
                clause.Boost = own is null || group == own ? 1f : weights.ForeignBoost;
                all.Add(clause, Occur.SHOULD);
            }
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    private BooleanQuery? OfGroup(string group, string text)
    {
        var fields = fieldsOf(group);
        var terms = TextAnalysis.Terms(group, text, MostTerms);
        if (terms.Count == 0)
        {
            return null;
        }

        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            var clause = OfTerm(fields, term);
            clause.Boost *= TextAnalysis.IsQuestionWord(group, term) ? weights.QuestionWordBoost : 1f;
            query.Add(clause, Occur.SHOULD);
        }

        AddPairs(query, fields, group, terms);
        return query;
    }

    private void AddPairs(
        BooleanQuery query,
        IReadOnlyList<(string Field, float Boost)> fields,
        string group,
        List<string> terms
    )
    {
        var pairs = terms.Zip(terms.Skip(1)).Distinct().Take(MostPairs);
        foreach (var (first, second) in pairs)
        {
            if (TextAnalysis.IsQuestionWord(group, first) || TextAnalysis.IsQuestionWord(group, second))
            {
                continue;
            }

            // The last field is the text, which has title and headings in it.
            var pair = new PhraseQuery { Slop = 1, Boost = weights.PairBoost };
            pair.Add(new Term(fields[^1].Field, first));
            pair.Add(new Term(fields[^1].Field, second));
            query.Add(pair, Occur.SHOULD);
        }
    }

    private DisjunctionMaxQuery OfTerm(IReadOnlyList<(string Field, float Boost)> fields, string term)
    {
        if (fields.Any(field => _terms.Count(field.Field, term) > 0))
        {
            return InFields(fields, term);
        }

        var spellings = new DisjunctionMaxQuery(0f);
        foreach (var (spelling, similarity) in _terms.Nearest([.. fields.Select(field => field.Field)], term))
        {
            var query = InFields(fields, spelling);
            query.Boost = weights.SpellingBoost * similarity;
            spellings.Add(query);
        }

        return spellings;
    }

    private DisjunctionMaxQuery InFields(IReadOnlyList<(string Field, float Boost)> fields, string term)
    {
        var query = new DisjunctionMaxQuery(weights.TieBreaker);
        foreach (var (field, boost) in fields)
        {
            query.Add(new TermQuery(new Term(field, term)) { Boost = boost });
        }

        return query;
    }
}
