using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>Tells sentences that state nothing about the shop (courtesy, questions back, "I don't know") from statements, which need evidence.</summary>
internal static partial class SmallTalk
{
    private const int LongestQuestion = 20;

    private static readonly FrozenSet<string> Words = (
        "sorry apologize apologise apologies hear happy glad gladly help assist question questions ask asked anything something "
        + "welcome hello course please information info details detail found find unable reliable answer moment understand "
        + "understood assistant shop frustrating frustration inconvenience regarding mentioned provided provide passages don "
        + "couldn able certainly absolutely however unfortunately "
        + "desole desolee navre navree entendre aider aide question questions demander autre chose bienvenue bonjour "
        + "information informations renseignement renseignements precision precisions detail details trouve trouver "
        + "repondre reponse comprends compris assistant boutique malheureusement volontiers dispose disponible fiable "
        + "concernant sujet excuses desagrement"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> YesNo = FrozenSet.ToFrozenSet(
        [
            "yes",
            "no",
            "sure",
            "absolutely",
            "exactly",
            "correct",
            "indeed",
            "definitely",
            "oui",
            "non",
            "exactement",
            "certainement",
        ],
        StringComparer.Ordinal
    );

    /// <summary>True for a bare yes or no, which means nothing without the sentence behind it.</summary>
    public static bool IsBareYesOrNo(string sentence)
    {
        var words = TextFold.Words(sentence);
        return words.Count is > 0 and <= 2 && words.TrueForAll(YesNo.Contains);
    }

    /// <summary>True when the sentence says that something isn't known, in no other words than the person's own.</summary>
    public static bool Abstains(string sentence, string message) =>
        !HasDigits(sentence)
        && NotKnown().IsMatch(string.Join(' ', TextFold.Words(sentence)))
        && OnlyKnownWords(sentence, message);

    /// <summary>True for courtesy and for a question back that asks for nothing private.</summary>
    public static bool IsHarmless(string sentence) =>
        !HasDigits(sentence)
        && !Private().IsMatch(string.Join(' ', TextFold.Words(sentence)))
        && (IsShortQuestion(sentence) || OnlyKnownWords(sentence, ""));

    /// <summary>True for what never belongs into an answer: addresses of pages and mailboxes, markup, code.</summary>
    public static bool IsUnwanted(string sentence) => Unwanted().IsMatch(sentence);

    private static bool IsShortQuestion(string sentence) =>
        sentence.TrimEnd().EndsWith('?')
        && TextFold.Words(sentence) is { Count: <= LongestQuestion } words
        && AsksThePerson().IsMatch(string.Join(' ', words));

    private static bool OnlyKnownWords(string sentence, string message)
    {
        var said = TextFold.Words(message).ToHashSet(StringComparer.Ordinal);
        return TextFold
            .Words(sentence)
            .TrueForAll(word => StopWords.Contains(word) || Words.Contains(word) || said.Contains(word));
    }

    private static bool HasDigits(string sentence) => sentence.Any(char.IsDigit);

    [GeneratedRegex(
        @"\b(don t|do not|couldn t|could not|can t|cannot|unable|no|not|isn t)\b.*\b(information|info|details?|know|find|found|answer|say|mentioned)\b|\b(aucune?|pas|ne)\b.*\b(informations?|renseignements?|precisions?|details?|trouve|trouver|sais|repondre|reponse|connais)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex NotKnown();

    [GeneratedRegex(
        @"\b(card|cvc|cvv|iban|bank|account|password|passcode|code|coupon|voucher|promo|discount|free|refund|cancel|gift|compensation|money|pay|know that|aware|e ?mail|mail|address|phone|number|birth|passport|security|login|prompt|instructions|carte|bancaire|banque|compte|mot de passe|gratuit|gratuite|reduction|adresse|telephone|numero|naissance|securite)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Private();

    [GeneratedRegex(
        @"^(would you|do you|which|what|how|are you|is it|is there|should i|shall i|can i|may i|could you|anything|something|quel|quelle|quels|quelles|que|qu|comment|souhaitez vous|voulez vous|avez vous|est ce|y a t il|pouvez vous|puis je|autre chose)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex AsksThePerson();

    [GeneratedRegex(@"https?:|www\.|\]\(|@\w|<\w|</|```|\{\{|\b\w+\(\)", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Unwanted();
}
