using System.Collections.Frozen;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>Words of asking ("how do I", "peut-on"). They are kept in the index, because titles are asked for in full, but count little in a question.</summary>
internal static class QuestionWords
{
    private const int Limit = 200;

    private const string English =
        "how what where when which who why do does did can could should would will may might must i me my mine we us our "
        + "you your am are be been have has had get got any some please tell explain know want need like help about there "
        + "here from so if does it its about also";

    private const string French =
        "comment quel quelle quels quelles qui que quoi où quand pourquoi est-ce que puis-je peut-on faut-il je moi mon ma "
        + "mes nous notre nos vous votre vos avez avoir être faire veux voudrais dois besoin aide merci svp si aussi";

    // As the analyzer leaves them: stemmed, without accents. Made on first use, because the analyzers must be there first.
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Terms = new(() =>
        new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            [TextAnalysis.English] = TermsOf(TextAnalysis.English, English),
            [TextAnalysis.French] = TermsOf(TextAnalysis.French, French),
            [TextAnalysis.Other] = FrozenSet<string>.Empty,
        }.ToFrozenDictionary(StringComparer.Ordinal)
    );

    public static FrozenSet<string> Of(string group) => Terms.Value[group];

    private static FrozenSet<string> TermsOf(string group, string words) =>
        TextAnalysis.Terms(group, words, Limit).ToFrozenSet(StringComparer.Ordinal);
}
