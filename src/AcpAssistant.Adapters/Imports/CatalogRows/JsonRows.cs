using System.Text;
using System.Text.Json;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>Reads rows written as JSON Lines or as one JSON array, with the line each begins on.</summary>
internal static class JsonRows
{
    private const byte NewLine = (byte)'\n';

    /// <summary>One record a line; a broken line costs only itself.</summary>
    public static IEnumerable<RawRow> OfLines(string text)
    {
        var line = 0;
        foreach (var content in text.Split('\n'))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(content))
            {
                yield return OfLine(line, content);
            }
        }
    }

    /// <summary>One array; where it stops being JSON, the records before still count.</summary>
    public static IReadOnlyList<RawRow> OfArray(string text)
    {
        var rows = new List<RawRow>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var line = 1;
        var counted = 0;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, start - counted).Count(NewLine);
                counted = start;
                rows.Add(new RawRow(line, JsonElement.ParseValue(ref reader)));
            }

            while (reader.Read()) { } // whatever stands behind the array is an error
        }
        catch (JsonException exception)
        {
            var at = (int)(exception.LineNumber ?? 0) + 1;
            rows.Add(new RawRow(at, null, "not valid JSON; nothing from here on was read"));
        }

        return rows;
    }

    private static RawRow OfLine(int line, string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return new RawRow(line, document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return new RawRow(line, null, "not valid JSON");
        }
    }
}
