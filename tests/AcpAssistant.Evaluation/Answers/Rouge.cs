using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>ROUGE-L: how much of a reference answer is said in its order.</summary>
internal static class Rouge
{
    /// <summary>F1 over the longest common subsequence of words.</summary>
    public static double L(string said, string reference)
    {
        string[] left = [.. TextFold.Words(said)];
        string[] right = [.. TextFold.Words(reference)];
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        var above = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        foreach (var word in left)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                current[column] = string.Equals(word, right[column - 1], StringComparison.Ordinal)
                    ? above[column - 1] + 1
                    : Math.Max(above[column], current[column - 1]);
            }

            (above, current) = (current, above);
        }

        var common = above[right.Length];
        var precision = (double)common / left.Length;
        var recall = (double)common / right.Length;
        return common == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
