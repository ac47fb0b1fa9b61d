using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace AcpAssistant.Fakes.Specification;

/// <summary>Holds order webhooks against the OpenAPI file of their version, the only place where the specification describes them.</summary>
public static class WebhookSchema
{
    private const string File = "openapi.agentic_checkout_webhook.yaml";
    private const string OrderFile = "openapi.agentic_checkout.yaml";

    private static readonly ConcurrentDictionary<(string Version, string Name), Task<JsonSchema>> Schemas = new();

    /// <summary>What is wrong with a webhook's body; empty when nothing is.</summary>
    public static Task<IReadOnlyList<string>> ProblemsAsync(string version, string body) =>
        ProblemsAsync(version, "WebhookEvent", body);

    /// <summary>What is wrong with the order in a webhook whose name is the receiver's own.</summary>
    public static Task<IReadOnlyList<string>> DataProblemsAsync(string version, string body) =>
        ProblemsAsync(version, "EventDataOrder", JsonNode.Parse(body)!["data"]!.ToJsonString());

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string version, string name, string json)
    {
        var schema = await Schemas.GetOrAdd((version, name), key => LoadAsync(key.Version, key.Name));
        return [.. schema.Validate(json).Select(problem => problem.ToString())];
    }

    private static Task<JsonSchema> LoadAsync(string version, string name)
    {
        var definitions = Definitions(version, File);
        if (definitions.ToJsonString().Contains(OrderFile, StringComparison.Ordinal))
        {
            foreach (var (key, value) in Definitions(version, OrderFile).ToList())
            {
                definitions.TryAdd(key, value!.DeepClone());
            }
        }

        // NJsonSchema takes a definition that adds "required" to one other for that other alone.
        foreach (var definition in definitions.Select(pair => pair.Value!.AsObject()))
        {
            if (definition["allOf"] is JsonArray all && definition["required"] is { } required)
            {
                all.Add(new JsonObject { ["required"] = required.DeepClone() });
            }
        }

        var schema = new JsonObject
        {
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/" + name }),
            ["definitions"] = definitions,
        };
        var text = schema
            .ToJsonString()
            .Replace($"./{OrderFile}#/components/schemas/", "#/definitions/", StringComparison.Ordinal)
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return JsonSchema.FromJsonAsync(text);
    }

    private static JsonObject Definitions(string version, string file) =>
        OpenApiFile.Read(version, file)["components"]!["schemas"]!.DeepClone().AsObject();
}
