using System.Collections.Frozen;
using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Finds option values in a message: colours in English and French, sizes as letters, words or numbers, and any other value by its own words.</summary>
internal static class OptionWords
{
    private static readonly string[][] Colours =
    [
        ["black", "noir", "noire", "noirs", "noires"],
        ["white", "blanc", "blanche"],
        ["blue", "bleu", "bleue", "bleus", "bleues"],
        ["navy", "marine"],
        ["red", "rouge"],
        ["green", "vert", "verte", "verts"],
        ["grey", "gray", "gris", "grise"],
        ["yellow", "jaune"],
        ["orange"],
        ["purple", "violet", "violette"],
        ["pink", "rose"],
        ["brown", "marron", "brun", "brune"],
        ["beige"],
        ["silver", "argent", "argente"],
        ["gold", "golden", "dore", "doree"],
        ["olive"],
        ["teal", "turquoise"],
        ["burgundy", "bordeaux"],
        ["sand", "sable"],
        ["rust", "rouille"],
        ["charcoal", "anthracite"],
        ["khaki", "kaki"],
    ];

    private static readonly string[][] Sizes =
    [
        ["xxs"],
        ["xs", "extra small", "tres petit"],
        ["s", "small", "petit", "petite"],
        ["m", "medium", "moyen", "moyenne"],
        ["l", "large", "grand", "grande"],
        ["xl", "extra large", "x large", "tres grand"],
        ["xxl", "2xl", "xx large"],
        ["xxxl", "3xl"],
    ];

    private static readonly FrozenSet<string> BeforeSize = FrozenSet.ToFrozenSet(
        ["size", "taille", "pointure", "in", "en", "a", "an", "un", "une", "the", "la", "le", "du", "x"],
        StringComparer.Ordinal
    );

    /// <summary>The value of an option that the message names; null when none or several.</summary>
    public static string? Find(string name, ImmutableArray<string> values, string message, string productTitle)
    {
        // Words of the product's own name ("Blue Ridge jacket") say which product, not which colour.
        var words = Without(TextFold.Words(message), TextFold.Words(productTitle));
        var letters = message.Split(
            [' ', ',', '.', '!', '?', ';', ':', '(', ')', '/'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var named = values
            .Select(value => (Value: value, Length: Forms(value).Max(form => Length(words, form, letters))))
            .Where(entry => entry.Length > 0)
            .ToArray();
        if (named.Length == 0)
        {
            return null;
        }

        // "space grey" beats "grey", "extra large" beats "large"; a bare number only counts as a size where sizes are numbers.
        var longest = named.Max(entry => entry.Length);
        var best = named.Where(entry => entry.Length == longest).ToArray();
        return best.Length == 1 && (!IsNumber(best[0].Value) || IsSizeName(name)) ? best[0].Value : null;
    }

    /// <summary>Whether a folded word is a colour or a size by letters, in English or French.</summary>
    public static bool IsColourOrSize(string word) =>
        Array.Exists(Colours, group => group.Contains(word, StringComparer.Ordinal))
        || Array.Exists(Sizes, group => group.Contains(word, StringComparer.Ordinal));

    /// <summary>A colour in the message that the product doesn't come in; null when none.</summary>
    public static string? Foreign(ProductView product, string message)
    {
        var words = Without(TextFold.Words(message), TextFold.Words(product.Title));
        var values = product
            .Variants.SelectMany(variant => variant.Options.Values)
            .SelectMany(TextFold.Words)
            .ToHashSet(StringComparer.Ordinal);
        var hasColours = product.Variants.Any(variant =>
            variant.Options.Keys.Any(key => key.Contains("colo", StringComparison.OrdinalIgnoreCase))
        );
        return hasColours
            ? Array
                .Find(Colours, group => Array.Exists(group, words.Contains) && !Array.Exists(group, values.Contains))
                ?.First(words.Contains)
            : null;
    }

    private static IEnumerable<string[]> Forms(string value)
    {
        var own = TextFold.Words(value).ToArray();
        yield return own;
        foreach (var group in Colours.Concat(Sizes))
        {
            for (var i = 0; i < own.Length; i++)
            {
                if (group.Contains(own[i], StringComparer.Ordinal))
                {
                    foreach (var other in group)
                    {
                        yield return [.. own[..i], .. other.Split(' '), .. own[(i + 1)..]];
                    }
                }
            }
        }
    }

    // Number of words of the form that stand in the message one behind the other; 0 when they don't.
    private static int Length(List<string> words, string[] form, string[] letters)
    {
        if (form.Length == 0)
        {
            return 0;
        }

        for (var start = 0; start + form.Length <= words.Count; start++)
        {
            if (words.Skip(start).Take(form.Length).SequenceEqual(form, StringComparer.Ordinal))
            {
                return
                    form is [{ Length: 1 } letter] && char.IsLetter(letter[0]) && !IsSizeLetter(words, start, letters)
                    ? 0
                    : form.Length;
            }
        }

        return 0;
    }

    // "M" alone, or "in m": but not the "l" of "l'étanchéité" nor the "m" of "I'm".
    private static bool IsSizeLetter(List<string> words, int at, string[] letters)
    {
        var upper = words[at].ToUpperInvariant();
        return letters.Contains(upper, StringComparer.Ordinal)
            || (at > 0 && BeforeSize.Contains(words[at - 1]) && letters.Contains(words[at], StringComparer.Ordinal))
            || (words.Count == 1 && letters.Length == 1);
    }

    private static bool IsNumber(string value) =>
        value.All(character => char.IsDigit(character) || character is '.' or ',');

    private static bool IsSizeName(string name) =>
        name.Contains("size", StringComparison.OrdinalIgnoreCase)
        || name.Contains("taille", StringComparison.OrdinalIgnoreCase)
        || name.Contains("pieces", StringComparison.OrdinalIgnoreCase);

    private static List<string> Without(List<string> words, List<string> title)
    {
        for (var start = 0; title.Count > 0 && start + title.Count <= words.Count; start++)
        {
            if (words.Skip(start).Take(title.Count).SequenceEqual(title, StringComparer.Ordinal))
            {
                return [.. words.Take(start), .. words.Skip(start + title.Count)];
            }
        }

        return words;
    }
}
