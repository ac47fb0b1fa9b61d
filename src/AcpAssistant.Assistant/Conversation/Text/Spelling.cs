namespace AcpAssistant.Assistant.Conversation.Text;

/// <summary>Compares words that may hold a typing error.</summary>
internal static class Spelling
{
    /// <summary>True when one letter too many, too few, exchanged or swapped leads from one word to the other.</summary>
    public static bool IsNear(string word, string other)
    {
        var difference = word.Length - other.Length;
        if (difference is < -1 or > 1)
        {
            return false;
        }

        var same = 0;
        while (same < word.Length && same < other.Length && word[same] == other[same])
        {
            same++;
        }

        var rest = word.AsSpan(same);
        var otherRest = other.AsSpan(same);
        return difference switch
        {
            1 => rest[1..].SequenceEqual(otherRest),
            -1 => otherRest[1..].SequenceEqual(rest),
            _ => rest.IsEmpty
                || rest[1..].SequenceEqual(otherRest[1..])
                || (
                    rest.Length > 1
                    && rest[0] == otherRest[1]
                    && rest[1] == otherRest[0]
                    && rest[2..].SequenceEqual(otherRest[2..])
                ),
        };
    }
}
