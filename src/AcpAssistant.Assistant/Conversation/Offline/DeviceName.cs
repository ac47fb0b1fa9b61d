using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>The other thing of a compatibility question: a maker and a model such as "Sony A7 III".</summary>
/// <param name="Text">As the person wrote it.</param>
/// <param name="Model">The words that tell the model ("a7", "iii"); empty when only a maker or mount is named.</param>
/// <param name="Others">The other words ("sony", "canon", "ef").</param>
internal sealed record DeviceName(string Text, string[] Model, string[] Others)
{
    private static readonly string[] Verbs =
    [
        "fit",
        "fits",
        "compatible",
        "work",
        "works",
        "mount",
        "mounts",
        "attach",
        "camera",
        "cameras",
        "lens",
        "lenses",
        "body",
        "bodies",
        "va",
        "vont",
        "monte",
        "monter",
        "adapte",
        "fonctionne",
        "marche",
        "compatibles",
        "appareil",
        "objectif",
        "boitier",
        "boitiers",
        "photo",
        "monture",
        "filter",
        "tripod",
        "strap",
        "question",
        "together",
        "ensemble",
        "convient",
        "utiliser",
        "peut",
        "peux",
    ];

    private static readonly string[] Generations =
    [
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "mark",
        "mk",
        "pro",
        "max",
        "mini",
        "plus",
        "se",
        "r",
        "s",
        "x",
        "t",
        "z",
        "e",
    ];

    /// <summary>The name in a question; null when there is none.</summary>
    public static DeviceName? In(string question, string productTitle)
    {
        var product = TextFold.Words(productTitle).ToHashSet(StringComparer.Ordinal);
        var words = Raw(question)
            .Select(raw => (Raw: raw, Word: TextFold.Fold(raw)))
            .SkipWhile(entry => !IsName(entry.Raw, entry.Word))
            .ToList();
        var named = words
            .Where(entry => IsName(entry.Raw, entry.Word) || Generations.Contains(entry.Word, StringComparer.Ordinal))
            .Where(entry => !Verbs.Contains(entry.Word, StringComparer.Ordinal) && !StopWords.Contains(entry.Word))
            .ToList();
        // "Lumen 35 for Sony E: does it fit…" names the product first; its own words don't count unless a model follows.
        var foreign = named.Where(entry => !product.Contains(entry.Word) || entry.Word.Any(char.IsDigit)).ToList();
        if (foreign.Count == 0)
        {
            return null;
        }

        var from = foreign.FindIndex(entry => entry.Word.Any(char.IsDigit));
        var model = from < 0 ? [] : foreign.Skip(from).Select(entry => entry.Word).ToArray();
        var others = named.Select(entry => entry.Word).Except(model, StringComparer.Ordinal).ToArray();
        return new DeviceName(string.Join(' ', named.Select(entry => entry.Raw)), model, others);
    }

    /// <summary>Whether a text names this very thing: the model's words side by side, not as part of a longer model name, or the whole name.</summary>
    public bool IsNamedIn(string text)
    {
        var words = Raw(text).Select(TextFold.Fold).ToList();
        return Model.Length > 0
            ? Stands(words, Model)
            : Stands(words, Others) || (Others.Length == 1 && words.Contains(Others[0]));
    }

    private static bool Stands(List<string> words, string[] wanted)
    {
        for (var start = 0; wanted.Length > 0 && start + wanted.Length <= words.Count; start++)
        {
            var end = start + wanted.Length;
            var matches = words.Skip(start).Take(wanted.Length).SequenceEqual(wanted, StringComparer.Ordinal);
            var longer = end < words.Count && Generations.Contains(words[end], StringComparer.Ordinal);
            if (matches && !longer)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string raw, string word) =>
        raw.Length > 0
        && (char.IsUpper(raw[0]) || word.Any(char.IsDigit))
        && !Verbs.Contains(word, StringComparer.Ordinal)
        && !StopWords.Contains(word);

    private static string[] Raw(string text) =>
        text.Split(
                [' ', ',', ';', ':', '?', '!', '(', ')', '"', '/', '\n', '’', '\''],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .Select(word => word.Trim('.', '-'))
            .Where(word => word.Length > 0)
            .ToArray();
}
