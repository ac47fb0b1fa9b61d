using System.Text.RegularExpressions;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Recognises obvious personal data: e-mail addresses, telephone numbers written as such, and fields named after them. A false alarm is better than a leak (attribution RFC §6.2), but plain numbers are campaign ids more often than telephones.</summary>
internal static partial class PersonalData
{
    private static readonly string[] Names = ["email", "e_mail", "phone", "ssn", "address", "birth"];

    public static bool IsIn(string text) => EmailAddress().IsMatch(text) || Telephone().IsMatch(text);

    /// <summary>The text with stars for what <see cref="IsIn"/> finds.</summary>
    public static string Masked(string text) => Telephone().Replace(EmailAddress().Replace(text, "***"), "***");

    public static bool IsNamed(string field) =>
        Array.Exists(Names, name => field.Contains(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"[^\s@=&]+(?:@|%40)[^\s@=&]+\.[^\s@=&]{2,}",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex EmailAddress();

    [GeneratedRegex(
        @"\+\d[\d\s().-]{7,}\d|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|(?<!\d)\d{3}[-.\s]\d{3}[-.\s]\d{4}(?!\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Telephone();
}
