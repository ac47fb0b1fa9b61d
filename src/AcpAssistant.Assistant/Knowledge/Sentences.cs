using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Cuts plain text into sentences. Every sentence is a verbatim piece of the text, so it can be quoted.</summary>
public static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "e.g",
        "i.e",
        "etc",
        "approx",
        "incl",
        "excl",
        "no",
        "nr",
        "art",
        "fig",
        "max",
        "min",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "vs",
        "cf",
        "env",
        "tél",
        "mme",
        "ca",
        "z.b",
        "p.ex",
        "p. ex",
        "u.s",
        "a.m",
        "p.m",
        "inc",
        "ltd",
        "co",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences in order, trimmed; line breaks end sentences. No sentence is empty.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '\n' or '\r')
            {
                Add(sentences, text, start, index);
                start = index + 1;
            }
            else if (Ends(text, start, index))
            {
                var end = AfterClosers(text, index + 1);
                Add(sentences, text, start, end);
                start = end;
                index = end - 1;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool Ends(string text, int start, int index)
    {
        var character = text[index];
        if (character is '。' or '！' or '？')
        {
            return true;
        }

        if (character is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var end = AfterClosers(text, index + 1);
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        // French puts a space before "»"; the quotation still belongs to the sentence, and so does "!" after "?".
        return character != '.' || (!IsAbbreviation(text, start, index) && !ContinuesInLowerCase(text, end));
    }

    private static int AfterClosers(string text, int index)
    {
        while (
            index < text.Length && text[index] is ('.' or '!' or '?' or '…' or ')' or ']' or '"' or '”' or '’' or '»')
        )
        {
            index++;
        }

        return index + 1 < text.Length && text[index] is (' ' or '\u00A0' or '\u202F') && text[index + 1] == '»'
            ? index + 2
            : index;
    }

    private static bool ContinuesInLowerCase(string text, int index)
    {
        while (index < text.Length && text[index] is (' ' or '\u00A0'))
        {
            index++;
        }

        return index < text.Length && char.IsLower(text[index]);
    }

    private static bool IsAbbreviation(string text, int start, int index)
    {
        var word = index;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] is not ('(' or '/'))
        {
            word--;
        }

        var length = index - word;

        // "1." at the start of a numbered step, and initials.
        var isNumber = word == start && length is (1 or 2) && char.IsAsciiDigit(text[word]);
        var isInitial = length == 1 && char.IsUpper(text[word]) && word > start;
        return isNumber || isInitial || Abbreviations.Contains(text[word..index]);
    }

    private static void Add(List<string> sentences, string text, int start, int end)
    {
        var sentence = text[start..end].Trim();
        if (sentence.Length > 0)
        {
            sentences.Add(sentence);
        }
    }
}
