using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Which words ask for one another ("shrink" for care, "imperméable" for waterproof), from the embedded groups.</summary>
internal static class Synonyms
{
    private static readonly List<string> GroupWords = [];
    private static readonly FrozenDictionary<string, int[]> GroupsByStem = Read();

    /// <summary>The groups a stem belongs to; empty when none.</summary>
    public static ReadOnlySpan<int> GroupsOf(string stem) =>
        GroupsByStem.TryGetValue(stem, out var groups) ? groups : [];

    /// <summary>The words of all groups that the terms belong to, for a search that should find them too.</summary>
    public static string Expand(IEnumerable<string> terms) =>
        string.Join(
            ' ',
            terms.SelectMany(term => GroupsOf(term).ToArray()).Distinct().Select(group => GroupWords[group])
        );

    /// <summary>Whether any of the stems belongs to one of the groups.</summary>
    public static bool Shares(HashSet<string> stems, ReadOnlySpan<int> groups)
    {
        if (groups.IsEmpty)
        {
            return false;
        }

        foreach (var stem in stems)
        {
            if (GroupsOf(stem).ContainsAny(groups))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, int[]> Read()
    {
        var name = $"{typeof(Synonyms).Namespace}.synonyms.txt";
        using var stream =
            typeof(Synonyms).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word groups '{name}' are not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
            {
                continue;
            }

            GroupWords.Add(line[(colon + 1)..].Trim());
            foreach (var word in TextFold.Words(line[(colon + 1)..]))
            {
                foreach (var stem in new[] { LightStemmer.Stem(word, "en"), LightStemmer.Stem(word, "fr") })
                {
                    groups.TryAdd(stem, []);
                    groups[stem].Add(GroupWords.Count - 1);
                }
            }
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
