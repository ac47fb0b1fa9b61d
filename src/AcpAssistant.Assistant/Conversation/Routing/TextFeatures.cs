using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Cuts a message into what the classifier looks at: words, pairs of words, groups of like words, and runs of 3 to 5 characters that survive typing errors.</summary>
internal static class TextFeatures
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const int LongestMessage = 400;

    /// <summary>Feature name to count. The first letter tells the kind: w words, g groups, c characters.</summary>
    public static Dictionary<string, int> Count(string message)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = TextFold.Words(message.Length > LongestMessage ? message[..LongestMessage] : message);
        for (var i = 0; i < words.Count; i++)
        {
            // An order number or an amount says "a number", not which.
            words[i] = words[i].Any(char.IsDigit) ? "0" : words[i];
            Add(counts, "w:" + words[i]);
            if (i > 0)
            {
                Add(counts, "w:" + words[i - 1] + " " + words[i]);
            }
        }

        AddConcepts(words, counts);
        AddRuns(words, counts);
        return counts;
    }

    private static void AddConcepts(List<string> words, Dictionary<string, int> counts)
    {
        var groups = words
            .SelectMany(Concepts.Of)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < groups.Length; i++)
        {
            Add(counts, "g:" + groups[i]);
            for (var j = i + 1; j < groups.Length; j++)
            {
                Add(counts, $"g:{groups[i]}+{groups[j]}");
            }
        }
    }

    private static void AddRuns(List<string> words, Dictionary<string, int> counts)
    {
        foreach (var word in words)
        {
            var padded = " " + word + " ";
            for (var length = ShortestRun; length <= LongestRun; length++)
            {
                for (var start = 0; start + length <= padded.Length; start++)
                {
                    Add(counts, string.Concat("c:", padded.AsSpan(start, length)));
                }
            }
        }
    }

    private static void Add(Dictionary<string, int> counts, string feature) =>
        counts[feature] = counts.GetValueOrDefault(feature) + 1;
}
