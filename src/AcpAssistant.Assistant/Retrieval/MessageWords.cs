using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>The words of a message, with what is needed to tell a mention from a category.</summary>
internal sealed class MessageWords
{
    private const int Most = 80;

    private static readonly FrozenSet<string> Small = Set(
        "a an the this that these those and or for with of in on at to from by is are was it its my your our do does "
            + "can could will would have has i we you they what which how when where who why there any some not no "
            + "please hi hello hey thanks as if so me us be been but just about "
            + "le la les l un une des du de d et ou pour avec en au aux sur dans est sont c ce cet cette ces mon ma mes "
            + "votre vos notre nos je j tu il elle on nous vous ils elles que qu qui quel quelle quels quelles a y ne n "
            + "pas se s t m par plus bonjour merci"
    );

    private static readonly FrozenSet<string> Definite = Set(
        "the this that my your our these those le la les l mon ma mes ton ta votre vos notre nos ce cet cette ces du au"
    );

    private static readonly FrozenSet<string> Indefinite = Set("a an any some another un une des");

    private static readonly FrozenSet<string> Asking = Set(
        "which what recommend suggest best better looking show need want find quel quelle quels quelles lequel laquelle "
            + "cherche conseille conseiller meilleur meilleure montre montrez recommander recommandez"
    );

    private MessageWords(IReadOnlyList<Word> all) => All = all;

    /// <summary>In order.</summary>
    public IReadOnlyList<Word> All { get; }

    /// <summary>Words to look for in titles: all but the small ones, and, as they are, neighbours written as one ("head lamp").</summary>
    public TitleWords Searched
    {
        get
        {
            var words = All.Where(word => !IsSmall(word.Written))
                .Select(word => word.Text)
                .ToFrozenSet(StringComparer.Ordinal);
            var joined = Enumerable
                .Range(0, Math.Max(0, All.Count - 1))
                .Select(JoinedAt)
                .OfType<string>()
                .Where(word => !words.Contains(word))
                .ToFrozenSet(StringComparer.Ordinal);
            return new TitleWords(
                [.. words.Order(StringComparer.Ordinal), .. joined.Order(StringComparer.Ordinal)],
                joined
            );
        }
    }

    public static MessageWords Of(string message) => new([.. Words.Of(message).Take(Most)]);

    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>The word at a position written together with the next; null when that makes no word.</summary>
    public string? JoinedAt(int index) =>
        index + 1 < All.Count
        && All[index].Text is { Length: >= 2 } left
        && All[index + 1].Text is { Length: >= 2 } right
        && char.IsLetter(left[^1])
        && char.IsLetter(right[0])
            ? left + right
            : null;

    /// <summary>"the", "my", "cette" right before a position, or one word earlier.</summary>
    public bool IsDefiniteBefore(int index) => Before(index, Definite);

    /// <summary>"a", "any", "une" right before a position, or one word earlier.</summary>
    public bool IsIndefiniteBefore(int index) => Before(index, Indefinite);

    /// <summary>Whether the message looks for something to buy rather than naming it.</summary>
    public bool IsLookingFor(int index) => All.Take(index).Any(word => Asking.Contains(word.Written));

    private bool Before(int index, FrozenSet<string> words)
    {
        for (var position = index - 1; position >= Math.Max(0, index - 2); position--)
        {
            if (Definite.Contains(All[position].Written) || Indefinite.Contains(All[position].Written))
            {
                return words.Contains(All[position].Written);
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
