using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Finds the post code by which somebody proves an order.</summary>
internal static partial class PostCodes
{
    private const int LongestBare = 3;

    /// <summary>The post code; null when there is none. Named ("zip 05401") it counts anywhere, bare only when the message says little else.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="orderNumber">Order number in the words, which is no post code; null when none.</param>
    public static string? Find(string text, string? orderNumber)
    {
        var rest = Contacts.WithoutEmails(text);
        rest = orderNumber is null ? rest : rest.Replace(orderNumber, " ", StringComparison.OrdinalIgnoreCase);
        if (Named().Match(rest) is { Success: true } named)
        {
            return named.Groups["code"].Value.Trim();
        }

        var words = TextFold.Words(rest).Where(word => !Filler().IsMatch(word)).ToArray();
        return words.Length is > 0 and <= LongestBare && Bare().Match(rest) is { Success: true } bare
            ? bare.Value.Trim()
            : null;
    }

    [GeneratedRegex(
        @"\b(?:zip(?:[ -]?code)?|post[ -]?code|postal[ -]?code|code[ -]postal|cp)\b(?:\s+(?:is|est|it was|of|de))?\s*[:=]?\s*(?<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}-\d{4}|\d{4,5})(?![\w@-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?<![\w#@.-])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}-\d{4}|\d{5}|\d{4})(?![\w@-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^(order|number|my|is|it|s|the|and|here|for|a|i|think|from|to|commande|numero|mon|ma|le|la|c|est|et|voici|pour|please|thanks|merci|yes|ok|oui)$",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Filler();
}
