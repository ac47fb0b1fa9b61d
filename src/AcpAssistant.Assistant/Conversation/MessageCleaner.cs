using System.Globalization;
using System.Text;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Makes a message fit to work with: one Unicode form, no control or invisible formatting characters, no surrounding space.</summary>
internal static class MessageCleaner
{
    private const int LongestRunOfBlankLines = 2;

    /// <summary>The cleaned text; may be empty.</summary>
    public static string Clean(string message)
    {
        var builder = new StringBuilder(message.Length);
        var newLines = 0;
        foreach (var rune in message.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                if (++newLines <= LongestRunOfBlankLines)
                {
                    builder.Append('\n');
                }
            }
            else if (IsSpace(rune))
            {
                builder.Append(' ');
            }
            else if (IsWanted(rune))
            {
                newLines = 0;
                builder.Append(rune.ToString());
            }
        }

        return builder.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsSpace(Rune rune) =>
        rune.Value == '\t' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    // Bidirectional overrides and zero-width characters only serve to hide text; U+FFFD stands for what could not be read.
    private static bool IsWanted(Rune rune) =>
        rune.Value != 0xFFFD
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
