using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Prompts;

/// <summary>Reads a prompt file: front matter between two lines of three hyphens, then the text, in which HTML comments give reasons and are taken out.</summary>
internal static partial class PromptFile
{
    /// <summary>The prompt; throws <see cref="PromptException"/> naming the file when something is wrong with it.</summary>
    public static Prompt Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new PromptException(
                $"The prompt file '{path}' is missing. ACP__PromptsDirectory names its folder, for example ACP__PromptsDirectory=prompts."
            );
        }

        var content = File.ReadAllText(path).ReplaceLineEndings("\n");
        var parts = FrontMatter().Match(content);
        if (!parts.Success)
        {
            throw new PromptException(
                $"The prompt file '{path}' does not begin with front matter between two lines of ---."
            );
        }

        var fields = Fields(parts.Groups["front"].Value);
        var text = Clean(content[parts.Length..]);
        var name = Path.GetFileNameWithoutExtension(path);
        var prompt = new Prompt(name, Version(fields, path), Hash(text), text);
        Check(prompt, fields, path);
        return prompt;
    }

    private static void Check(Prompt prompt, Dictionary<string, string> fields, string path)
    {
        if (fields.GetValueOrDefault("name") != prompt.Name)
        {
            throw new PromptException($"The prompt file '{path}' must have 'name: {prompt.Name}' in its front matter.");
        }

        var declared = fields
            .GetValueOrDefault("placeholders", "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!prompt.Placeholders.SetEquals(declared))
        {
            throw new PromptException(
                $"The prompt file '{path}' declares the placeholders [{string.Join(", ", declared)}] but uses [{string.Join(", ", prompt.Placeholders.Order(StringComparer.Ordinal))}]."
            );
        }

        if (prompt.Text.Length == 0)
        {
            throw new PromptException($"The prompt file '{path}' has no text.");
        }
    }

    private static int Version(Dictionary<string, string> fields, string path) =>
        int.TryParse(
            fields.GetValueOrDefault("version"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : throw new PromptException(
                $"The prompt file '{path}' needs 'version: ' and a number in its front matter."
            );

    private static Dictionary<string, string> Fields(string frontMatter) =>
        frontMatter
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Clean(string text) => BlankLines().Replace(Comment().Replace(text, ""), "\n\n").Trim();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"\A---\n(?<front>.*?)\n---\n", RegexOptions.Singleline, 500)]
    private static partial Regex FrontMatter();

    // A comment on lines of its own goes with its line break, so that lists stay in one piece.
    [GeneratedRegex(@"(?:(?<=\n)[ \t]*<!--.*?-->[ \t]*\n)|<!--.*?-->", RegexOptions.Singleline, 500)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, 500)]
    private static partial Regex BlankLines();
}
