namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Finds quotes in a chunk's text.</summary>
internal static class Quotes
{
    private const int ShortestQuote = 2;

    /// <summary>The chunk's own words for a quote; white space may differ, nothing else. Null when the quote isn't there.</summary>
    public static string? Find(string text, string quote)
    {
        var wanted = quote.Trim();
        if (wanted.Length < ShortestQuote)
        {
            return null;
        }

        if (text.Contains(wanted, StringComparison.Ordinal))
        {
            return wanted;
        }

        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] == wanted[0] && MatchFrom(text, start, wanted) is var end and > 0)
            {
                return text[start..end];
            }
        }

        return null;
    }

    private static int MatchFrom(string text, int start, string wanted)
    {
        var at = start;
        for (var i = 0; i < wanted.Length; )
        {
            if (char.IsWhiteSpace(wanted[i]))
            {
                if (at >= text.Length || !char.IsWhiteSpace(text[at]))
                {
                    return -1;
                }

                i = SkipSpace(wanted, i);
                at = SkipSpace(text, at);
            }
            else if (at < text.Length && text[at] == wanted[i])
            {
                i++;
                at++;
            }
            else
            {
                return -1;
            }
        }

        return at;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
