using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Which words ask for one another ("shrink" for care, "imperméable" for waterproof), from the embedded groups.</summary>
internal static class Synonyms
{
    private const string French = "fr";
    private static readonly List<string> GroupWords = [];
    private static readonly FrozenDictionary<(string Stem, bool IsFrench), int[]> GroupsByStem = Read();

    /// <summary>The groups a stem belongs to; empty when none.</summary>
    public static ReadOnlySpan<int> GroupsOf(string stem, string language) =>
        GroupsByStem.TryGetValue((stem, IsFrench(language)), out var groups) ? groups : [];

    /// <summary>The words of all groups that the terms belong to, for a search that should find them too.</summary>
    public static string Expand(IEnumerable<string> terms, string language) =>
        string.Join(
            ' ',
            terms.SelectMany(term => GroupsOf(term, language).ToArray()).Distinct().Select(group => GroupWords[group])
        );

    /// <summary>Whether any of the stems belongs to one of the groups.</summary>
    public static bool Shares(HashSet<string> stems, string language, ReadOnlySpan<int> groups)
    {
        if (groups.IsEmpty)
        {
            return false;
        }

        foreach (var stem in stems)
        {
            if (GroupsOf(stem, language).ContainsAny(groups))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFrench(string language) => string.Equals(language, French, StringComparison.Ordinal);

    private static FrozenDictionary<(string, bool), int[]> Read()
    {
        var name = $"{typeof(Synonyms).Namespace}.synonyms.txt";
        using var stream =
            typeof(Synonyms).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word groups '{name}' are not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<(string, bool), HashSet<int>>();
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0 || bar < colon)
            {
                continue;
            }

            var (english, french) = (line[(colon + 1)..bar].Trim(), line[(bar + 1)..].Trim());
            GroupWords.Add($"{english} {french}");
            Add(groups, english, "en");
            Add(groups, french, French);
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private static void Add(Dictionary<(string, bool), HashSet<int>> groups, string words, string language)
    {
        foreach (var word in TextFold.Words(words))
        {
            var key = (LightStemmer.Stem(word, language), IsFrench(language));
            groups.TryAdd(key, []);
            groups[key].Add(GroupWords.Count - 1);
        }
    }
}
