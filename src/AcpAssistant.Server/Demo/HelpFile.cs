using System.Globalization;

namespace AcpAssistant.Server.Demo;

/// <summary>A Markdown file with front matter (<c>key: value</c> lines between two <c>---</c>).</summary>
internal sealed record HelpFile(IReadOnlyDictionary<string, string> Front, string Text)
{
    private const string Fence = "---";

    public string? this[string key] => Front.GetValueOrDefault(key);

    public DateOnly? Updated =>
        DateOnly.TryParse(this["updated_at"], CultureInfo.InvariantCulture, out var day) ? day : null;

    /// <summary>The file, or null when it has no front matter.</summary>
    public static HelpFile? Parse(string content)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length > 0 && lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            return null;
        }

        var front = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines[1..end])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                front[line[..colon].Trim()] = line[(colon + 1)..].Trim().Trim('"');
            }
        }

        return new HelpFile(front, string.Join('\n', lines[(end + 1)..]));
    }
}
