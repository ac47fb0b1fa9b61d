namespace AcpAssistant.Assistant.Conversation.Text;

/// <summary>Takes the commonest endings off folded English and French words, so that "washing", "washed" and "washes" meet. Cautious: short words stay as they are.</summary>
internal static class LightStemmer
{
    private static readonly string[] English =
    [
        "ations",
        "ation",
        "ingly",
        "edly",
        "ments",
        "ment",
        "ness",
        "ables",
        "able",
        "ibles",
        "ible",
        "ings",
        "ing",
        "ies",
        "ied",
        "ers",
        "er",
        "ed",
        "es",
        "ly",
        "ys",
        "s",
        "y",
        "e",
    ];

    private static readonly string[] French =
    [
        "issements",
        "issement",
        "ations",
        "ation",
        "ements",
        "ement",
        "ables",
        "able",
        "ibles",
        "ible",
        "ances",
        "ance",
        "eront",
        "erez",
        "erons",
        "aient",
        "antes",
        "ante",
        "ants",
        "ant",
        "euses",
        "euse",
        "eurs",
        "eur",
        "ages",
        "age",
        "iez",
        "ions",
        "ees",
        "ee",
        "es",
        "er",
        "ez",
        "ent",
        "ir",
        "it",
        "ie",
        "is",
        "e",
        "s",
        "x",
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word, string language)
    {
        if (word.Length <= 3 || char.IsDigit(word[0]))
        {
            return word;
        }

        foreach (var ending in string.Equals(language, "fr", StringComparison.Ordinal) ? French : English)
        {
            var rest = word.Length - ending.Length;
            if (rest >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Undouble(word[..rest], ending);
            }
        }

        return word;
    }

    // "shipping" → "ship", "fitted" → "fit"; "tell" and "pass" keep their letters because nothing was cut.
    private static string Undouble(string stem, string ending) =>
        ending is "ing" or "ings" or "ed" or "er" or "ers"
        && stem.Length > 3
        && stem[^1] == stem[^2]
        && stem[^1] is not ('l' or 's' or 'z')
            ? stem[..^1]
            : stem;
}
