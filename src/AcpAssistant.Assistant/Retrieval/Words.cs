using System.Globalization;
using System.Text;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Cuts text into words the way titles are compared: lower case, without accents, singular. Both sides of a comparison must come from here.</summary>
public static class Words
{
    /// <summary>The words in order; numbers keep their decimals ("1.8").</summary>
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        var index = 0;
        while (index < text.Length)
        {
            if (!char.IsLetterOrDigit(text[index]))
            {
                index++;
                continue;
            }

            var end = EndOf(text, index);
            var plain = Fold(text[index..end]);
            if (plain.Length > 0)
            {
                words.Add(new Word(Singular(plain), plain));
            }

            index = end;
        }

        return words;
    }

    /// <summary>A word without its plural ending, English or French; short words and numbers stay.</summary>
    public static string Singular(string word)
    {
        if (word.Length < 4 || !char.IsLetter(word[^2]))
        {
            return word;
        }

        return word switch
        {
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("ches", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("eaux", StringComparison.Ordinal) => word[..^1],
            _ when word.EndsWith("ss", StringComparison.Ordinal) => word,
            _ when word.EndsWith("us", StringComparison.Ordinal) => word,
            _ when word.EndsWith("is", StringComparison.Ordinal) => word,
            _ when word.EndsWith('s') => word[..^1],
            _ => word,
        };
    }

    /// <summary>Lower case without accents; "œ" becomes "oe".</summary>
    public static string Fold(string text)
    {
        var lower = text.ToLower(CultureInfo.InvariantCulture);
        if (lower.All(char.IsAscii))
        {
            return lower;
        }

        var result = new StringBuilder(lower.Length);
        foreach (var character in lower.Normalize(NormalizationForm.FormD))
        {
            _ = character switch
            {
                'œ' => result.Append("oe"),
                'æ' => result.Append("ae"),
                'ß' => result.Append("ss"),
                'ø' => result.Append('o'),
                _ when IsMark(character) => result,
                _ => result.Append(character),
            };
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || IsDecimalPoint(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static bool IsDecimalPoint(string text, int index) =>
        text[index] is '.' or ','
        && index > 0
        && index + 1 < text.Length
        && char.IsAsciiDigit(text[index - 1])
        && char.IsAsciiDigit(text[index + 1]);
}
