using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>JSON made from a schema: every property of a definition, with values of the right type.</summary>
internal static class SchemaSample
{
    public static JsonObject Of(string version, string file, string definition) =>
        Make(version, file, SpecificationFiles.Definition(version, file, definition))!.AsObject();

    /// <summary>The way to every value, outermost first.</summary>
    public static IEnumerable<IReadOnlyList<object>> Places(JsonNode? node, IReadOnlyList<object>? above = null)
    {
        above ??= [];
        var below = node switch
        {
            JsonObject json => json.SelectMany(property => Places(property.Value, [.. above, property.Key])),
            JsonArray array => array.SelectMany((element, index) => Places(element, [.. above, index])),
            _ => [],
        };
        return above.Count == 0 ? below : below.Prepend(above);
    }

    /// <summary>Sets the value at a place, unless an earlier change took the place away.</summary>
    public static void Put(JsonNode root, IReadOnlyList<object> place, JsonNode? value)
    {
        JsonNode? node = root;
        foreach (var step in place.Take(place.Count - 1))
        {
            node = (node, step) switch
            {
                (JsonObject json, string name) => json[name],
                (JsonArray array, int index) when index < array.Count => array[index],
                _ => null,
            };
        }

        switch (node, place[^1])
        {
            case (JsonObject json, string name):
                json[name] = value;
                break;
            case (JsonArray array, int index) when index < array.Count:
                array[index] = value;
                break;
        }
    }

    private static JsonNode? Make(string version, string file, JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            var name = reference.GetValue<string>().Split('/')[^1];
            return Make(version, file, SpecificationFiles.Definition(version, file, name));
        }

        if (schema["properties"] is JsonObject properties)
        {
            return new JsonObject(
                properties.Select(property =>
                    KeyValuePair.Create(property.Key, Make(version, file, property.Value!.AsObject()))
                )
            );
        }

        if (schema["items"] is JsonObject items)
        {
            return new JsonArray(Make(version, file, items));
        }

        return schema["enum"] is JsonArray allowed ? allowed[0]!.DeepClone() : Plain(schema);
    }

    private static JsonNode Plain(JsonObject schema) =>
        (string?)(schema["type"] as JsonValue) switch
        {
            "integer" or "number" => 1,
            "boolean" => true,
            "object" => new JsonObject(),
            _ => (string?)schema["format"] switch
            {
                "email" => "ada@example.com",
                "date-time" => "2026-05-04T12:00:00Z",
                "uri" => "https://agent.example/x",
                _ => "usd",
            },
        };
}
