using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Prompts;

/// <summary>A text for a language model, read from a file.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Version">Grows with each change of meaning.</param>
/// <param name="Hash">SHA-256 of the text as it is sent before placeholders are filled, lower-case hexadecimal; goes into logs and traces.</param>
/// <param name="Text">The text without front matter and comments.</param>
public sealed partial record Prompt(string Name, int Version, string Hash, string Text)
{
    /// <summary>The names of its {{placeholders}}.</summary>
    public IReadOnlySet<string> Placeholders { get; } =
        Placeholder().Matches(Text).Select(match => match.Groups["name"].Value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text with its placeholders filled, each exactly once over: a value is never read for placeholders. Throws when values are missing or left over, which is a bug.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            byName.Add(name, value);
        }

        if (!Placeholders.SetEquals(byName.Keys))
        {
            throw new ArgumentException(
                $"The prompt '{Name}' wants {List(Placeholders)}, but was given {List(byName.Keys)}.",
                nameof(values)
            );
        }

        return Placeholder().Replace(Text, match => byName[match.Groups["name"].Value]);
    }

    private static string List(IEnumerable<string> names) =>
        "{" + string.Join(", ", names.Order(StringComparer.Ordinal)) + "}";

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z_]+)\s*\}\}", RegexOptions.None, 2000)]
    private static partial Regex Placeholder();
}
