using System.Collections.Frozen;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Groups of words that mean much the same for routing, so that a word no phrase holds still says something.</summary>
internal static class Concepts
{
    private const int ShortestMisspelt = 5;
    private static readonly FrozenDictionary<string, string[]> ByWord = Read("concepts.txt");
    private static readonly FrozenDictionary<string, string[]> Evidence = Read("concepts.txt", "evidence.txt");

    /// <summary>Names of the groups a folded word belongs to; empty when none.</summary>
    public static string[] Of(string word) => ByWord.GetValueOrDefault(word) ?? [];

    /// <summary>The groups of a word, those of evidence.txt too; for an unknown word those of a known one that a typing error may have made it from.</summary>
    public static string[] Near(string word)
    {
        if (Evidence.TryGetValue(word, out var own))
        {
            return own;
        }

        return
            word.Length >= ShortestMisspelt
            && Evidence.Keys.FirstOrDefault(known => known.Length >= ShortestMisspelt && Spelling.IsNear(word, known))
                is { } meant
            ? Evidence[meant]
            : [];
    }

    private static FrozenDictionary<string, string[]> Read(params ReadOnlySpan<string> files)
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Read(file, groups);
        }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Read(string file, Dictionary<string, List<string>> groups)
    {
        var name = $"{typeof(Concepts).Namespace}.{file}";
        using var stream =
            typeof(Concepts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word groups '{name}' are not embedded in the assembly.");
        using var reader = new StreamReader(stream);
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
    }
}
