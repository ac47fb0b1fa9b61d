using System.Text.RegularExpressions;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Finds e-mail addresses and one-time codes in free text.</summary>
internal static partial class Contacts
{
    /// <summary>The first e-mail address; null when there is none.</summary>
    public static EmailAddress? Email(string text)
    {
        foreach (Match match in EmailPattern().Matches(text))
        {
            if (EmailAddress.TryParse(match.Value.Trim('.', '\''), out var email))
            {
                return email;
            }
        }

        return null;
    }

    /// <summary>The text with addresses taken out, so that "anna84210@…" is no number.</summary>
    public static string WithoutEmails(string text) => EmailPattern().Replace(text, " ");

    /// <summary>A code of six digits, written in one or as two groups of three; null when there is none.</summary>
    public static string? Code(string text) =>
        CodePattern().Match(WithoutEmails(text)) is { Success: true } match
            ? match.Groups["a"].Value + match.Groups["b"].Value
            : null;

    [GeneratedRegex(
        @"[^\s@<>()\[\],;:""]{1,64}@[^\s@<>()\[\],;:""]{1,190}\.[\p{L}\d-]{2,24}",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"(?<![\w#-])(?<a>\d{3})[ -]?(?<b>\d{3})(?![\w-])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex CodePattern();
}
