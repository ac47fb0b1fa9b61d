using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace AcpAssistant.Fakes.Specification;

/// <summary>Holds answers against what the OpenAPI file of their version declares for the operation and status, where it agrees with the JSON Schema.</summary>
public sealed class AnswerOpenApi
{
    private const string WithOrder = "CheckoutSessionWithOrder";

    private static readonly ConcurrentDictionary<(string Version, string File), Lazy<AnswerOpenApi>> Files = new();

    private readonly JsonObject _document;
    private readonly OpenApiDefinitions _definitions;
    private readonly ConcurrentDictionary<string, Task<JsonSchema>> _schemas = new(StringComparer.Ordinal);

    private AnswerOpenApi(JsonObject document, OpenApiDefinitions definitions) =>
        (_document, _definitions) = (document, definitions);

    /// <summary>What the OpenAPI file and the JSON Schema don't agree on.</summary>
    public IReadOnlyList<OpenApiDifference> Differences => _definitions.Differences;

    /// <summary>A file pair such as "agentic_checkout" of one version.</summary>
    public static AnswerOpenApi Of(string version, string file = "agentic_checkout") =>
        Files
            .GetOrAdd(
                (version, file),
                key => new Lazy<AnswerOpenApi>(() =>
                {
                    var document = OpenApiFile.Read(key.Version, $"openapi.{key.File}.yaml");
                    var schemas = SpecificationFiles.Definitions(key.Version, $"schema.{key.File}.json");
                    return new AnswerOpenApi(document, OpenApiDefinitions.Read(document, schemas));
                })
            )
            .Value;

    /// <summary>What is wrong with an answer; empty when nothing is, or when the file has no such operation.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(string method, string path, int status, string body)
    {
        if (OperationOf(method, path)?["responses"] is not JsonObject responses)
        {
            return [];
        }

        var code = status.ToString(CultureInfo.InvariantCulture);
        // An agent's profile may ask for 201 where the files have 200, as OpenAI's checklist does.
        var response =
            responses[code]
            ?? responses[$"{code[0]}XX"]
            ?? (status == 201 && path.EndsWith("/complete", StringComparison.Ordinal) ? responses["200"] : null);
        if (response is null)
        {
            // Some operations leave 401, 404 or 5XX out; an error looks the same everywhere.
            return code[0] == '2'
                ? [$"{method} {path} declares no {code}."]
                : await ProblemsAsync(Component("Error"), body);
        }

        return SchemaOf(response) is { } schema ? await SessionProblemsAsync(schema, body) : [];
    }

    private async Task<IReadOnlyList<string>> SessionProblemsAsync(JsonObject schema, string body)
    {
        // "complete" is declared to answer a session with an order and nothing else: how a declined payment is told,
        // which the RFC wants as a session with messages, stands in no file.
        var isFinished = schema["$ref"]?.GetValue<string>().EndsWith(WithOrder, StringComparison.Ordinal) == true;
        var answer = JsonNode.Parse(body)!.AsObject();
        if (isFinished && !answer.ContainsKey("order"))
        {
            return await ProblemsAsync(Component("CheckoutSession"), body);
        }

        // The first version closes its session and then demands an order in it: no document can satisfy both.
        if (!_definitions.HasOrder && answer["order"] is JsonObject order)
        {
            answer.Remove("order");
            return
            [
                .. await ProblemsAsync(Component("CheckoutSession"), answer.ToJsonString()),
                .. await ProblemsAsync(Component("Order"), order.ToJsonString()),
            ];
        }

        return await ProblemsAsync(schema, body);
    }

    private static JsonObject Component(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private async Task<IReadOnlyList<string>> ProblemsAsync(JsonObject schema, string body)
    {
        var text = schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        var compiled = await _schemas.GetOrAdd(
            text,
            key =>
                JsonSchema.FromJsonAsync(
                    new JsonObject
                    {
                        ["definitions"] = _definitions.Definitions.DeepClone(),
                        ["allOf"] = new JsonArray(JsonNode.Parse(key)),
                    }.ToJsonString()
                )
        );
        return [.. compiled.Validate(body).Select(problem => problem.ToString())];
    }

    private JsonObject? SchemaOf(JsonNode response) =>
        Followed(response)["content"]?["application/json"]?["schema"]?.AsObject();

    private JsonNode Followed(JsonNode node) =>
        node["$ref"]?.GetValue<string>() is { } reference
            ? reference.Split('/').Skip(1).Aggregate((JsonNode)_document, (parent, name) => parent[name]!)
            : node;

    private JsonNode? OperationOf(string method, string path)
    {
        var parts = path.Split('?')[0].Split('/');
        return _document["paths"]!
            .AsObject()
            .Where(pair => Fits(pair.Key.Split('/'), parts))
            .Select(pair => pair.Value![method.ToLowerInvariant()])
            .FirstOrDefault();
    }

    private static bool Fits(string[] template, string[] parts) =>
        template.Length == parts.Length
        && template
            .Zip(parts)
            .All(pair =>
                pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.Ordinal)
            );
}
