using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Prompts;

/// <summary>How a tool is described to a model.</summary>
/// <param name="Name">The tool.</param>
/// <param name="Description">When to use it and what comes of it.</param>
/// <param name="Arguments">Descriptions by argument name.</param>
public sealed record ToolText(string Name, string Description, ImmutableSortedDictionary<string, string> Arguments)
{
    /// <summary>Reads the sections of a prompt: a heading of the second level names a tool, lines that begin with "- name:" are its arguments.</summary>
    public static IReadOnlyDictionary<string, ToolText> ReadAll(Prompt prompt) =>
        $"\n{prompt.Text}"
            .Split("\n## ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Read)
            .ToDictionary(text => text.Name, StringComparer.Ordinal);

    private static ToolText Read(string section)
    {
        var lines = section.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var arguments = lines
            .Skip(1)
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(':', 2, StringSplitOptions.TrimEntries))
            .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var description = lines.Skip(1).Where(line => !line.StartsWith("- ", StringComparison.Ordinal));
        return new ToolText(lines[0], string.Join(' ', description), arguments);
    }
}
