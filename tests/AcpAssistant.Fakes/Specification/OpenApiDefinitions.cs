using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Specification;

/// <summary>The schemas of an OpenAPI file, held to no more than what the JSON Schema of the same version agrees with.</summary>
internal sealed class OpenApiDefinitions
{
    private OpenApiDefinitions(JsonObject definitions, IReadOnlyList<OpenApiDifference> differences) =>
        (Definitions, Differences) = (definitions, differences);

    /// <summary>By name, references already in the form of <c>#/definitions/…</c>.</summary>
    public JsonObject Definitions { get; }

    /// <summary>What the two artifacts don't agree on, and is therefore left out.</summary>
    public IReadOnlyList<OpenApiDifference> Differences { get; }

    /// <summary>Whether a session may hold an order.</summary>
    public bool HasOrder =>
        Definitions["CheckoutSessionBase"]?["properties"] is JsonObject properties && properties.ContainsKey("order");

    /// <summary>Both artifacts are closed (<c>additionalProperties: false</c>), so that a property of only one of them would be refused by the other.</summary>
    public static OpenApiDefinitions Read(JsonObject openApi, JsonObject schemas)
    {
        var definitions = openApi["components"]!["schemas"]!.AsObject();
        var differences = new List<OpenApiDifference>();
        foreach (var (name, definition) in definitions)
        {
            if (schemas[name] is JsonObject other)
            {
                Align(name, definition!.AsObject(), other, differences);
            }
        }

        var text = definitions
            .ToJsonString()
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)
            .Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal)
            .Replace("\"minimum\":0,\"exclusiveMinimum\":true", "\"exclusiveMinimum\":0", StringComparison.Ordinal);
        return new OpenApiDefinitions(JsonNode.Parse(text)!.AsObject(), differences);
    }

    private static void Align(string name, JsonObject definition, JsonObject other, List<OpenApiDifference> differences)
    {
        var properties = definition["properties"] as JsonObject ?? [];
        var others = other["properties"] as JsonObject ?? [];
        foreach (var (property, shape) in others.Where(pair => !properties.ContainsKey(pair.Key)))
        {
            differences.Add(new OpenApiDifference(name, property, OpenApiDifference.OnlyInSchema));
            properties.Add(property, shape?.DeepClone());
        }

        differences.AddRange(
            properties
                .Where(pair => !others.ContainsKey(pair.Key))
                .Select(pair => new OpenApiDifference(name, pair.Key, OpenApiDifference.OnlyInOpenApi))
        );

        var required = Required(definition);
        var both = required.Intersect(Required(other), StringComparer.Ordinal).ToArray();
        differences.AddRange(
            required
                .Union(Required(other), StringComparer.Ordinal)
                .Except(both, StringComparer.Ordinal)
                .Select(property => new OpenApiDifference(name, property, OpenApiDifference.RequiredByOne))
        );
        if (definition.ContainsKey("required"))
        {
            definition["required"] = new JsonArray([.. both.Select(property => JsonValue.Create(property))]);
        }
    }

    private static string[] Required(JsonObject definition) =>
        definition["required"] is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [];
}
