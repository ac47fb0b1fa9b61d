using System.Text.Json;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>One record of a JSON or CSV file; fields are found by any of their known names.</summary>
internal sealed class SourceRecord
{
    private readonly Dictionary<string, (string Name, JsonElement Value)> _fields = new(StringComparer.Ordinal);

    private SourceRecord() { }

    /// <summary>All fields as written.</summary>
    public IEnumerable<(string Name, JsonElement Value)> All => _fields.Values;

    public static SourceRecord Of(JsonElement json)
    {
        var record = new SourceRecord();
        foreach (var property in json.EnumerateObject())
        {
            record._fields.TryAdd(Normalize(property.Name), (property.Name, property.Value));
        }

        return record;
    }

    public static SourceRecord Of(string[] header, string[] row)
    {
        var record = new SourceRecord();
        for (var index = 0; index < header.Length; index++)
        {
            var value = JsonSerializer.SerializeToElement(row[index]);
            record._fields.TryAdd(Normalize(header[index]), (header[index], value));
        }

        return record;
    }

    /// <summary>Lower case, letters and digits only.</summary>
    public static string Normalize(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public bool Has(string[] names) => Array.Exists(names, name => _fields.ContainsKey(name));

    /// <summary>A text or number; the first element of a list of them; null when missing or empty.</summary>
    public string? Text(string[] names) =>
        names
            .Select(name => _fields.TryGetValue(name, out var field) ? JsonText.Of(field.Value) : null)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>A nested object; null when there is none.</summary>
    public SourceRecord? Object(string[] names) => Element(names, JsonValueKind.Object) is { } found ? Of(found) : null;

    /// <summary>The objects of a list; empty when there is none.</summary>
    public IReadOnlyList<SourceRecord> List(string[] names) =>
        Element(names, JsonValueKind.Array) is { } found
            ? [.. found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(Of)]
            : [];

    /// <summary>A value of the given kind; null when there is none.</summary>
    public JsonElement? Element(string[] names, JsonValueKind kind) =>
        names
            .Where(name => _fields.TryGetValue(name, out var field) && field.Value.ValueKind == kind)
            .Select(name => (JsonElement?)_fields[name].Value)
            .FirstOrDefault();
}
