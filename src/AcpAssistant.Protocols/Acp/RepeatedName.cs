using System.Globalization;
using System.Text.Json;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp;

/// <summary>Finds the name that stands twice in an object of a JSON text; which of the two values counts would be anybody's guess.</summary>
public static class RepeatedName
{
    /// <summary>JSONPath of the first repeated name; null when there is none before the text ends or breaks off.</summary>
    public static string? PathIn(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        var open = new Stack<Level>();
        var here = "$";
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        var name = reader.GetString()!;
                        here = JsonPaths.Child(open.Peek().Path, name);
                        if (!open.Peek().Names.Add(name))
                        {
                            return here;
                        }

                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        here = Next(open);
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(new Level(here, reader.TokenType == JsonTokenType.StartArray));
                        here = open.Peek().IsArray ? here + "[0]" : here;
                        break;
                    default:
                        here = Next(open);
                        break;
                }
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // Told elsewhere, with its line; a half surrogate pair in a name isn't text at all.
        }

        return null;
    }

    private static string Next(Stack<Level> open) =>
        open.TryPeek(out var level) && level.IsArray
            ? $"{level.Path}[{(++level.Index).ToString(CultureInfo.InvariantCulture)}]"
            : "$";

    private sealed class Level(string path, bool isArray)
    {
        public string Path => path;

        public bool IsArray => isArray;

        public int Index { get; set; }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
