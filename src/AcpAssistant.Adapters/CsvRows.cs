using System.Text;

namespace AcpAssistant.Adapters;

/// <summary>Cuts a table into rows (RFC 4180), tolerant of what people's programs write, with the line each row begins on.</summary>
internal static class CsvRows
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>The delimiter that occurs most often in the header line.</summary>
    public static char DelimiterOf(string text)
    {
        var header = Read(text.Split('\n', 2)[0], '\0').Select(row => row.Fields[0]).FirstOrDefault("");
        return Delimiters.MaxBy(delimiter => header.Count(character => character == delimiter));
    }

    /// <summary>Rows that aren't empty. A quote that is never closed ends with the text.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Read(string text, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var line = 1;
        var start = 1;
        var isQuoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            line += character == '\n' ? 1 : 0;
            if (isQuoted)
            {
                var isDouble = character == '"' && index + 1 < text.Length && text[index + 1] == '"';
                isQuoted = character != '"' || isDouble;
                index += isDouble ? 1 : 0;
                field.Append(isQuoted ? character.ToString() : "");
            }
            else if (character == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (character == delimiter)
            {
                Take(fields, field);
            }
            else if (character == '\n')
            {
                Take(fields, field);
                if (fields is not [""])
                {
                    yield return (start, [.. fields]);
                }

                fields.Clear();
                start = line;
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        Take(fields, field);
        if (fields is not [""])
        {
            yield return (start, [.. fields]);
        }
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
