using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Reads a clear yes or no, English or French. Anything with further content ("yes, but in L"), a question mark or both is neither.</summary>
internal static class YesNo
{
    private const int LongestPhrase = 4;

    private static readonly FrozenSet<string> Yes = Set(
        "yes",
        "yep",
        "yeah",
        "yup",
        "y",
        "sure",
        "ok",
        "okay",
        "go ahead",
        "confirm",
        "confirmed",
        "i confirm",
        "do it",
        "please do",
        "that s right",
        "that s correct",
        "correct",
        "right",
        "agreed",
        "absolutely",
        "definitely",
        "of course",
        "go for it",
        "sounds good",
        "that s fine",
        "fine",
        "perfect",
        "proceed",
        "looks good",
        "i agree",
        "i do",
        "i accept",
        "accept",
        "oui",
        "ouais",
        "o",
        "d accord",
        "daccord",
        "vas y",
        "allez y",
        "je confirme",
        "c est bon",
        "c est ca",
        "parfait",
        "bien sur",
        "volontiers",
        "je valide",
        "je veux bien",
        "exact",
        "exactement",
        "tout a fait",
        "avec plaisir",
        "j accepte",
        "entendu",
        "ca marche",
        "c est correct",
        "valide",
        "confirme",
        "confirmez",
        "allons y",
        "ca me va",
        "alright",
        "all right",
        "yea",
        "ye",
        "yess",
        "k",
        "kk",
        "yes go ahead",
        "let s do it",
        "let s go",
        "why not",
        "carry on",
        "continue",
        "that works",
        "works for me",
        "go on",
        "ok go",
        "pourquoi pas",
        "je prends",
        "ouep",
        "yep do it"
    );

    private static readonly FrozenSet<string> No = Set(
        "no",
        "nope",
        "nah",
        "n",
        "no thanks",
        "no thank you",
        "don t",
        "do not",
        "not now",
        "stop",
        "never mind",
        "nevermind",
        "forget it",
        "i don t want that",
        "leave it",
        "cancel that",
        "rather not",
        "i d rather not",
        "not yet",
        "no way",
        "non",
        "non merci",
        "pas maintenant",
        "annule",
        "annulez",
        "laisse tomber",
        "laissez tomber",
        "surtout pas",
        "pas du tout",
        "je ne veux pas",
        "je refuse",
        "pas encore",
        "finalement non",
        "cancel",
        "no need",
        "not anymore",
        "not any more",
        "i changed my mind",
        "changed my mind",
        "maybe later",
        "later",
        "not today",
        "forget about it",
        "annuler",
        "abandonne",
        "j ai change d avis",
        "plus tard",
        "une autre fois",
        "pas besoin",
        "c est non"
    );

    private static readonly FrozenSet<string> Filler = Set(
        "please",
        "thanks",
        "thank you",
        "merci",
        "beaucoup",
        "s il vous plait",
        "s il te plait",
        "svp",
        "stp",
        "it",
        "that",
        "then",
        "great",
        "good",
        "now",
        "very much",
        "alors",
        "super",
        "bien",
        "ca",
        "madame",
        "monsieur",
        "actually",
        "sorry",
        "oh",
        "for now",
        "i think",
        "finalement",
        "en fait",
        "desole",
        "desolee"
    );

    /// <summary>True when the person wants to leave off: a clear no, or "cancel", "never mind", "I changed my mind".</summary>
    public static bool IsDropped(string text) => Read(text) == false;

    /// <summary>True for a clear yes, false for a clear no, null otherwise.</summary>
    public static bool? Read(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal) || text.Length > 60)
        {
            return null;
        }

        var words = TextFold.Words(text);
        bool? answer = null;
        for (var i = 0; i < words.Count; )
        {
            if (Longest(words, i, Yes) is var yes and > 0 && Longest(words, i, No) <= yes)
            {
                if (answer == false)
                {
                    return null;
                }

                answer = true;
                i += yes;
            }
            else if (Longest(words, i, No) is var no and > 0)
            {
                if (answer == true)
                {
                    return null;
                }

                answer = false;
                i += no;
            }
            else if (Longest(words, i, Filler) is var filler and > 0)
            {
                i += filler;
            }
            else
            {
                return null;
            }
        }

        return answer;
    }

    private static int Longest(List<string> words, int from, FrozenSet<string> phrases)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - from); length > 0; length--)
        {
            if (phrases.Contains(string.Join(' ', words.GetRange(from, length))))
            {
                return length;
            }
        }

        return 0;
    }

    private static FrozenSet<string> Set(params string[] phrases) => phrases.ToFrozenSet(StringComparer.Ordinal);
}
