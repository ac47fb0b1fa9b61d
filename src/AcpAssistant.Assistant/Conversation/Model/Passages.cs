using System.Globalization;
using System.Text;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>The passages a model was given in one turn, by the short names it cites them with.</summary>
internal sealed class Passages(int longest)
{
    private readonly Dictionary<string, Chunk> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> nameOf = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Chunk> All => byName.Values;

    /// <summary>The passage of a name; null when the model made the name up.</summary>
    public Chunk? Find(string name) => byName.GetValueOrDefault(name.Trim());

    /// <summary>Takes chunks in and writes them, one a line. A chunk given twice keeps its name.</summary>
    public string Write(IEnumerable<Chunk> chunks)
    {
        var text = new StringBuilder();
        foreach (var chunk in chunks)
        {
            var where = chunk.HeadingPath.Length > 0 ? $"{chunk.Title} › {chunk.HeadingPath}" : chunk.Title;
            var fact = chunk.Fact is { } name ? $"{where} › {name}" : where;
            text.Append(NameOf(chunk)).Append(" | ").Append(Flat(fact)).Append(" | ").Append(Text(chunk)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private string NameOf(Chunk chunk)
    {
        if (!nameOf.TryGetValue(chunk.Id, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"p{nameOf.Count + 1}");
            nameOf[chunk.Id] = name;
            byName[name] = chunk;
        }

        return name;
    }

    private string Text(Chunk chunk)
    {
        var flat = Flat(chunk.Text);
        return flat.Length <= longest ? flat : flat[..flat.LastIndexOf(' ', longest)] + " …";
    }

    // One line a passage: nothing inside a text can look like the beginning of another passage.
    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
