using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace AcpAssistant.Server.Mcp;

/// <summary>The tools with their schemas, from <c>tools.json</c>; what the file says once is written out wherever it is used, since models and many clients follow no references.</summary>
internal sealed class ToolCatalog
{
    private const string File = "AcpAssistant.Server.Mcp.tools.json";

    /// <summary>In the order in which a purchase uses them.</summary>
    public ImmutableArray<Tool> All { get; } = Read();

    private static ImmutableArray<Tool> Read()
    {
        using var stream = typeof(ToolCatalog).Assembly.GetManifestResourceStream(File)!;
        var file = JsonNode.Parse(stream)!.AsObject();
        var definitions = file["definitions"]!.AsObject();
        return [.. file["tools"]!.AsArray().Select(tool => ToTool(tool!.AsObject(), definitions))];
    }

    private static Tool ToTool(JsonObject tool, JsonObject definitions)
    {
        var properties = new JsonObject { ["meta"] = Resolved(definitions[Text(tool, "meta")], definitions) };
        var required = new JsonArray("meta");
        if (tool["id"] is { } id)
        {
            properties["id"] = Resolved(definitions[id.GetValue<string>()], definitions);
            required.Add("id");
        }

        if (tool["payload"] is { } payload)
        {
            properties["payload"] = Resolved(payload, definitions);
            if (tool["optionalPayload"] is null)
            {
                required.Add("payload");
            }
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
        };
        return new Tool
        {
            Name = Text(tool, "name"),
            Title = Text(tool, "title"),
            Description = Text(tool, "description"),
            InputSchema = JsonSerializer.SerializeToElement(schema),
            Annotations = tool["annotations"].Deserialize<ToolAnnotations>(JsonSerializerOptions.Web),
        };
    }

    /// <summary>The schema with every reference replaced by what it names; fields beside a reference win.</summary>
    private static JsonNode? Resolved(JsonNode? schema, JsonObject definitions)
    {
        if (schema is JsonArray array)
        {
            return new JsonArray([.. array.Select(element => Resolved(element, definitions))]);
        }

        if (schema is not JsonObject fields)
        {
            return schema?.DeepClone();
        }

        var written = fields["$ref"] is { } name
            ? Resolved(definitions[name.GetValue<string>()], definitions)!.AsObject()
            : [];
        foreach (var (field, value) in fields)
        {
            if (field != "$ref")
            {
                written[field] = Resolved(value, definitions);
            }
        }

        return written;
    }

    private static string Text(JsonObject tool, string field) => tool[field]!.GetValue<string>();
}
