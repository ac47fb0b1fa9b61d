using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace AcpAssistant.Fakes.Specification;

/// <summary>The protocol's published specification, read from outside the repository; tests that need it are skipped where it isn't.</summary>
public static partial class SpecificationFiles
{
    private const string Variable = "ACP_TEST_DATA";

    private const string Checkout = "schema.agentic_checkout.json";

    /// <summary>Why a test that needs the files is skipped.</summary>
    public const string MissingReason =
        "The specification is not there: set " + Variable + " to the folder that holds acp/.";

    private static readonly string Root = Path.Combine(
        Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(RepositoryRoot(), "..", "shared"),
        "acp"
    );

    /// <summary>Whether the files can be read.</summary>
    public static bool ArePresent => Directory.Exists(Path.Combine(Root, "spec"));

    /// <summary>A file's text.</summary>
    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Whether a version has that file of examples.</summary>
    public static bool Exists(string version, string file) =>
        File.Exists(Path.Combine(Root, "examples", version, file));

    /// <summary>A file of examples.</summary>
    public static JsonObject Examples(string version, string file) => Read("examples", version, file);

    /// <summary>The names of a definition's properties.</summary>
    public static IEnumerable<string> PropertiesOf(string version, string file, string definition) =>
        Read("spec", version, "json-schema", file)["$defs"]![definition]!["properties"]!
            .AsObject()
            .Select(property => property.Key);

    /// <summary>All definitions of the JSON Schema as they stand in the file.</summary>
    public static JsonObject Definitions(string version, string file) =>
        Distinct(JsonDocument.Parse(Text("spec", version, "json-schema", file)).RootElement)!["$defs"]!.AsObject();

    /// <summary>A definition of the JSON Schema as it stands in the file.</summary>
    public static JsonObject Definition(string version, string file, string definition) =>
        Read("spec", version, "json-schema", file)["$defs"]![definition]!.AsObject();

    /// <summary>The JSON Schema of one definition. NJsonSchema doesn't follow <c>#/$defs</c>, but the older <c>#/definitions</c>.</summary>
    public static Task<JsonSchema> SchemaAsync(
        string version,
        string file,
        string definition,
        CancellationToken cancellationToken
    )
    {
        var text = Closed(version, file)
            .ToJsonString()
            .Replace(Checkout + "#/", "#/", StringComparison.Ordinal)
            .Replace("\"$defs\"", "\"definitions\"", StringComparison.Ordinal)
            .Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal)
            // 2025-09-29 writes "more than 0" as draft 4 did.
            .Replace("\"minimum\":0,\"exclusiveMinimum\":true", "\"exclusiveMinimum\":0", StringComparison.Ordinal);
        var schema = JsonNode.Parse(Constant().Replace(text, "\"enum\":[${value}]"))!.AsObject();
        schema["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/" + definition });
        return JsonSchema.FromJsonAsync(schema.ToJsonString(), cancellationToken);
    }

    /// <summary>One file of 2026-01-30 names a property twice: the last one counts, as for most readers of JSON.</summary>
    private static JsonNode? Distinct(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(
                element
                    .EnumerateObject()
                    .GroupBy(property => property.Name, StringComparer.Ordinal)
                    .Select(group => KeyValuePair.Create(group.Key, Distinct(group.Last().Value)))
            ),
            JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Distinct)]),
            _ => JsonValue.Create(element),
        };

    // Other files refer to the checkout's definitions; a schema is read from one document, so they are put into it.
    private static JsonObject Closed(string version, string file)
    {
        var schema = Read("spec", version, "json-schema", file);
        if (schema.ToJsonString().Contains(Checkout + "#/", StringComparison.Ordinal))
        {
            var definitions = schema["$defs"]!.AsObject();
            foreach (var (name, definition) in Read("spec", version, "json-schema", Checkout)["$defs"]!.AsObject())
            {
                definitions.TryAdd(name, definition!.DeepClone());
            }
        }

        return schema;
    }

    // NJsonSchema passes over "const"; an enum of one value says the same.
    [GeneratedRegex("\"const\":(?<value>\"[^\"]*\")", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Constant();

    private static JsonObject Read(params string[] path) => JsonNode.Parse(Text(path))!.AsObject();

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AcpAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("AcpAssistant.sln is in no parent folder of the tests.");
    }
}
