using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Begins the answer to a yes-or-no question with that word, when the quoted fact alone decides it.</summary>
internal static partial class YesNoOpener
{
    private const int MostWords = 4;

    /// <summary>"Yes. ", "Non. ", or nothing: when every word asked about stands in one clause of the fact, and the clause neither hedges nor leaves open whether it is denied.</summary>
    public static string For(string question, string productTitle, string quote, Wording wording)
    {
        var text = string.Join(' ', TextFold.Words(question));
        if (!Asks().IsMatch(text) || Either().IsMatch(text))
        {
            return "";
        }

        var title = Stemming.Of(productTitle, wording.Language).ToHashSet(StringComparer.Ordinal);
        var asked = TextFold
            .Words(question)
            .Where(word => word.Length > 2 && !StopWords.Contains(word) && !Empty().IsMatch(word))
            .SelectMany(word => Stemming.Of(word, wording.Language))
            .Where(stem => !title.Contains(stem))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (asked.Length is 0 or > MostWords)
        {
            return "";
        }

        var deciding = Clause()
            .Split(quote)
            .Select(clause =>
                (
                    Text: TextFold.Fold(clause),
                    Stems: Stemming.Of(clause, wording.Language).ToHashSet(StringComparer.Ordinal)
                )
            )
            .Where(clause => asked.All(clause.Stems.Contains))
            .Select(clause => clause.Text)
            .ToArray();
        return deciding is not [var only] || Hedge().IsMatch(only)
            ? ""
            : wording.Say(Denial().IsMatch(only) ? "answer.no" : "answer.yes") + " ";
    }

    [GeneratedRegex(
        @"^(?:(?:and|so|ok|but|et|alors|hi|hello|bonjour) )*(?:is|are|does|do|has|have|can|will|est ce (?:que|qu)|est (?:il|elle)|(?:\w+ ){0,5}(?:est|a t|sont|ont|peut|va t) (?:il|elle|ils|elles|on)|la |le |les |c est |ca )\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Asks();

    // "Is it wool or cotton?" wants one of two, "how …" and "what …" want more than a word.
    [GeneratedRegex(
        @"\b(or|ou|how|what|which|when|where|why|who|comment|quels?|quelles?|combien|quand|pourquoi)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Either();

    [GeneratedRegex(
        @"^(have|has|come|comes|does|made|make|use|used|really|actually|thing|ones?|est|avec|fait|vraiment|peut|product|produit|this|that|with)$",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Empty();

    [GeneratedRegex(@"[;.]\s|[;.]$|,\s", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"\b(only|except|unless|if|but|when|some|may|might|usually|depends?|partly|almost|nearly|optional|seulement|sauf|si|mais|quand|certains?|certaines?|peut etre|presque|partiellement|selon|option)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Hedge();

    [GeneratedRegex(
        @"\b(not|no|non|never|without|cannot|isn t|doesn t|aren t|don t|ne|n|pas|aucun|aucune|sans|jamais)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Denial();
}
