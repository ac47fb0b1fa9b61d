namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Estimates how many model tokens a text has, without a tokenizer. English averages 1.3 tokens a word, French 1.5; four thirds is used for both, long words count by their length, and every ideograph counts as one.</summary>
public static class TokenEstimate
{
    private const int WordsPerFourTokens = 3;
    private const int CharactersPerToken = 5;
    private const char FirstIdeograph = '\u2E80';

    /// <summary>Tokens of a text, rounded up; 0 only for a text without any.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        // Counted in thirds of a token, so that sums of words don't drift by rounding.
        var thirds = 0;
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                thirds += OfWord(length);
                length = 0;
            }
            else if (character >= FirstIdeograph)
            {
                thirds += WordsPerFourTokens;
            }
            else
            {
                length++;
            }
        }

        thirds += OfWord(length);
        return (thirds + WordsPerFourTokens - 1) / WordsPerFourTokens;
    }

    private static int OfWord(int length) =>
        length == 0 ? 0 : Math.Max(4, length * WordsPerFourTokens / CharactersPerToken);
}
