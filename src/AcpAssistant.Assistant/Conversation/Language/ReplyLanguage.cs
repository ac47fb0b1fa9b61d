using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Language;

/// <summary>Chooses the language to answer in. Messages are short, so small function words decide; without any the conversation keeps its language.</summary>
internal static partial class ReplyLanguage
{
    private static readonly SearchValues<char> FrenchLetters = SearchValues.Create("éèêàçùîôœ");

    private static readonly FrozenSet<string> English = Set(
        "the is are was were my your i you we they it its this that these those do does did have has had can could would "
            + "will should what where when which who how why not and with for from of to be been please thanks thank hello "
            + "hi hey yes want need looking there any some order get got buy does isn didn doesn send much many long"
    );

    private static readonly FrozenSet<string> French = Set(
        "le la les des du un une je tu il elle nous vous ils elles mon ma mes votre vos notre nos ce cette ces est sont "
            + "etait ai avez ont avoir etre peux puis pouvez voudrais veux quel quelle quels quelles que qui quand combien "
            + "comment pourquoi pas avec pour dans sur sans chez et ou bonjour bonsoir salut merci oui non svp plait commande "
            + "colis livraison taille acheter renvoyer retourner suis aux au ne"
    );

    /// <summary>Whether a folded word is one of the small ones of English or French.</summary>
    public static bool IsCommonWord(string word) => English.Contains(word) || French.Contains(word);

    /// <summary>Two-letter code of the language to answer in.</summary>
    /// <param name="message">The person's words.</param>
    /// <param name="before">Language of the conversation so far; null at its start.</param>
    /// <param name="locale">BCP 47 locale of the page; null when not told.</param>
    public static string Choose(string message, string? before, string? locale)
    {
        var words = TextFold.Words(message);
        var english = words.Count(English.Contains);
        var french =
            words.Count(French.Contains)
            + Elision().Count(message)
            + (message.AsSpan().ContainsAny(FrenchLetters) ? 1 : 0);
        var kept = before ?? FromLocale(locale);
        // One word more is enough to begin with; to leave a language that is in use takes two.
        var margin = before is null ? 1 : 2;
        if (english - french >= margin)
        {
            return "en";
        }

        if (french - english >= margin)
        {
            return "fr";
        }

        return words.Count > 0 && words.Count <= 2 && french > 0 && english == 0 ? "fr"
            : words.Count > 0 && words.Count <= 2 && english > 0 && french == 0 ? "en"
            : kept;
    }

    private static string FromLocale(string? locale) =>
        locale is not null && locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr" : "en";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "l'étanchéité", "j'ai", "qu'il"; English has 's, 'm and 't behind the word instead.
    [GeneratedRegex(@"\b(?:[ldjcnmt]|qu)['’]\p{L}{2}", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Elision();
}
