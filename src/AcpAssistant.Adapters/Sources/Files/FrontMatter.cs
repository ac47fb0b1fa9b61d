namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>The block of "name: value" lines between two "---" lines at the top of a Markdown file.</summary>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Fields, string Body)
{
    /// <summary>Without such a block the whole text is body.</summary>
    public static FrontMatter Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end =
            lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...") : -1;
        if (end < 0)
        {
            return new FrontMatter(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), text);
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines[1..end])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                fields[line[..colon].Trim()] = Unquote(line[(colon + 1)..].Trim());
            }
        }

        return new FrontMatter(fields, string.Join('\n', lines[(end + 1)..]));
    }

    /// <summary>Null when missing or empty.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is ('"' or '\'') ? value[1..^1] : value;
}
