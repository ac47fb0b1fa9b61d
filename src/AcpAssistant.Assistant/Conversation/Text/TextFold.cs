using System.Globalization;
using System.Text;

namespace AcpAssistant.Assistant.Conversation.Text;

/// <summary>Brings words into a form in which they can be compared: lower case, no accents, words apart.</summary>
internal static class TextFold
{
    /// <summary>Lower case without accents; apostrophes become spaces so that "l'étanchéité" and "d'eau" show their nouns.</summary>
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in Spelt(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            builder.Append(
                character switch
                {
                    '’' or '\'' or '`' or '´' => ' ',
                    'ß' => 's',
                    _ => char.ToLowerInvariant(character),
                }
            );
        }

        return builder.ToString();
    }

    /// <summary>Folded words: runs of letters and digits, with inner points and hyphens kept inside numbers ("2.5").</summary>
    public static List<string> Words(string text)
    {
        var folded = Fold(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || IsDecimalPoint(folded, i));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static string Spelt(string text) =>
        text.Contains('œ', StringComparison.OrdinalIgnoreCase)
            ? text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            : text;

    private static bool IsDecimalPoint(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}
