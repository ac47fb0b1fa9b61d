using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>How text becomes terms: English and French with stop words and stemming, every other language as it stands. Accents never matter.</summary>
internal static partial class TextAnalysis
{
    public const string English = "en";
    public const string French = "fr";
    public const string Other = "xx";

    public static readonly string[] Groups = [English, French, Other];

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Dictionary<string, Analyzer> Analyzers = new(StringComparer.Ordinal)
    {
        [English] = Make(static tokens =>
        {
            TokenStream result = new EnglishPossessiveFilter(Version, tokens);
            result = new ASCIIFoldingFilter(new LowerCaseFilter(Version, result));
            return new PorterStemFilter(new StopFilter(Version, result, EnglishAnalyzer.DefaultStopSet));
        }),
        [French] = Make(static tokens =>
        {
            TokenStream result = new LowerCaseFilter(
                Version,
                new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)
            );
            result = new ASCIIFoldingFilter(new StopFilter(Version, result, FrenchAnalyzer.DefaultStopSet));
            return new FrenchLightStemFilter(result);
        }),
        [Other] = Make(static tokens => new ASCIIFoldingFilter(new LowerCaseFilter(Version, tokens))),
    };

    /// <summary>Whether a term is a word of asking rather than of what is asked about.</summary>
    public static bool IsQuestionWord(string group, string term) => QuestionWords.Of(group).Contains(term);

    /// <summary>The group of fields a language's chunks are kept in.</summary>
    public static string GroupOf(string language) =>
        language switch
        {
            English => English,
            French => French,
            _ => Other,
        };

    /// <summary>The terms of a text in order, at most <paramref name="limit"/>.</summary>
    public static List<string> Terms(string group, string text, int limit)
    {
        var terms = new List<string>();
        using var stream = Analyzers[group].GetTokenStream("query", new StringReader(Prepare(text)));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (terms.Count < limit && stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }

    /// <summary>The analyzer of a field, told by the group at the end of its name.</summary>
    public static Analyzer OfField(string field) => Analyzers.GetValueOrDefault(field[^2..], Analyzers[Other]);

    /// <summary>To be applied to all text before it is analysed: "35mm" and "35 mm" are the same to a shopper, and odd surrogates would stop the tokenizer.</summary>
    public static string Prepare(string text)
    {
        var spaced = UnitBehindNumber().Replace(text, "${number} ${unit}");
        return spaced.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? string.Concat(spaced.EnumerateRunes().Select(rune => rune.ToString()))
            : spaced;
    }

    private static Analyzer Make(Func<TokenStream, TokenStream> filters) =>
        Analyzer.NewAnonymous(
            (_, reader) =>
            {
                var source = new StandardTokenizer(Version, reader);
                return new TokenStreamComponents(source, filters(source));
            }
        );

    [GeneratedRegex(
        """(?<![\p{L}\p{N}])(?<number>\d+(?:[.,]\d+)?)(?<unit>\p{L})""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex UnitBehindNumber();
}
