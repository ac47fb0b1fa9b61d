using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Groups of words that mean much the same for routing, so that a word no phrase holds still says something.</summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, string[]> ByWord = Read();

    /// <summary>Names of the groups a folded word belongs to; empty when none.</summary>
    public static string[] Of(string word) => ByWord.GetValueOrDefault(word) ?? [];

    private static FrozenDictionary<string, string[]> Read()
    {
        var name = $"{typeof(Concepts).Namespace}.concepts.txt";
        using var stream =
            typeof(Concepts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word groups '{name}' are not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            foreach (var word in TextFold.Words(line[(colon + 1)..]).Distinct(StringComparer.Ordinal))
            {
                groups.TryAdd(word, []);
                groups[word].Add(line[..colon]);
            }
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
