namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Cuts text that has no sentences: between words, or inside a word when there are no spaces. Nothing is lost, and no character is torn apart.</summary>
internal static class LongText
{
    private const int LongestWord = 120;

    public static IEnumerable<string> Cut(string text, int maxTokens)
    {
        var start = 0;
        var size = 0;
        foreach (var (index, length) in Words(text))
        {
            var tokens = TokenEstimate.Of(text.AsSpan(index, length));
            if (size > 0 && size + tokens > maxTokens)
            {
                yield return text[start..index].TrimEnd();
                start = index;
                size = 0;
            }

            size += tokens;
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static IEnumerable<(int Index, int Length)> Words(string text)
    {
        var index = 0;
        while (index < text.Length)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            var end = index;
            while (end < text.Length && end - index < LongestWord && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end < text.Length && end - index > 1 && char.IsLowSurrogate(text[end]))
            {
                end--;
            }

            yield return (index, end - index);
            index = end;
        }
    }
}
