using System.Text.RegularExpressions;

namespace AcpAssistant.Server.Demo;

/// <summary>A mail's text in pieces, so that addresses in it can be followed.</summary>
internal static partial class MailText
{
    /// <summary>The pieces in order; together they are the text.</summary>
    public static IEnumerable<(string Text, bool IsAddress)> Split(string text)
    {
        var at = 0;
        foreach (Match match in Address().Matches(text))
        {
            if (match.Index > at)
            {
                yield return (text[at..match.Index], false);
            }

            yield return (match.Value, true);
            at = match.Index + match.Length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
