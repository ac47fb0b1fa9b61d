using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Reads named facts: {"Care": "Wash cold"}, [{"name": "Care", "value": "Wash cold"}] or ["Wash cold"].</summary>
internal static class FactRecord
{
    private static readonly string[] NameOf = ["name", "key", "label", "attribute"];
    private static readonly string[] ValueOf = ["value", "text"];

    public static IEnumerable<DocumentFact> Of(SourceRecord record)
    {
        if (record.Element(FieldNames.Attributes, JsonValueKind.Object) is { } named)
        {
            return named
                .EnumerateObject()
                .Select(property => (property.Name, Value: JsonText.Readably(property.Value)))
                .Where(fact => fact.Value is not null)
                .Select(fact => new DocumentFact(Readable.Of(fact.Name), fact.Value!));
        }

        return record.Element(FieldNames.Attributes, JsonValueKind.Array) is { } list
            ? list.EnumerateArray().Select(Item).OfType<DocumentFact>()
            : [];
    }

    private static DocumentFact? Item(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return JsonText.Readably(item) is { } text ? new DocumentFact("Feature", text) : null;
        }

        var record = SourceRecord.Of(item);
        return record.Text(NameOf) is { } name && record.Text(ValueOf) is { } value
            ? new DocumentFact(Readable.Of(name), value)
            : null;
    }
}
