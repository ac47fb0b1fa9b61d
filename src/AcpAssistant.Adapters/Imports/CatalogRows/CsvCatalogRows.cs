using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>Reads rows from a table whose header names the fields; nested ones as <c>price.amount</c> (or <c>price_amount</c>), <c>options.color</c>, <c>attributes.Care</c>, or as a cell of JSON. An empty cell is a missing field.</summary>
internal static class CsvCatalogRows
{
    private static readonly string[] Nested = ["price", "options", "attributes"];
    private static readonly string[] Numbers = ["price.amount", "stock", "weight_grams"];

    public static IEnumerable<RawRow> Read(string text)
    {
        string[]? header = null;
        foreach (var (line, fields) in CsvRows.Read(text, CsvRows.DelimiterOf(text)))
        {
            string[] cells = [.. fields.Select(field => field.Trim())];
            if (header is null)
            {
                header = [.. cells.Select(NameOf)];
            }
            else if (cells.Length != header.Length)
            {
                yield return new RawRow(line, null, $"{cells.Length} columns instead of {header.Length}");
            }
            else
            {
                yield return Row(line, header, cells);
            }
        }
    }

    private static string NameOf(string column) =>
        column.ToLowerInvariant() switch
        {
            "price_amount" => "price.amount",
            "price_currency" => "price.currency",
            var lower when lower.StartsWith("attributes.", StringComparison.Ordinal) => "attributes" + column[10..],
            var lower => lower,
        };

    private static RawRow Row(int line, string[] header, string[] cells)
    {
        var row = new JsonObject();
        try
        {
            foreach (var (name, cell) in header.Zip(cells))
            {
                if (cell.Length > 0)
                {
                    Put(row, name, cell);
                }
            }
        }
        catch (JsonException)
        {
            return new RawRow(line, null, "a cell that begins with '{' is not valid JSON");
        }

        return new RawRow(line, JsonSerializer.SerializeToElement(row));
    }

    private static void Put(JsonObject row, string name, string cell)
    {
        var parent = Array.Find(Nested, nested => name.StartsWith(nested + ".", StringComparison.Ordinal));
        if (parent is not null)
        {
            if (row[parent] is not JsonObject group)
            {
                row[parent] = group = [];
            }

            group[name[(parent.Length + 1)..]] = ValueOf(name, cell);
        }
        else if (Nested.Contains(name, StringComparer.Ordinal) && cell.StartsWith('{'))
        {
            row[name] = JsonNode.Parse(cell);
        }
        else
        {
            row[name] = ValueOf(name, cell);
        }
    }

    private static JsonValue ValueOf(string name, string cell) =>
        Numbers.Contains(name, StringComparer.Ordinal)
        && long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
        : name == "digital" && bool.TryParse(cell, out var flag) ? JsonValue.Create(flag)
        : JsonValue.Create(cell);
}
