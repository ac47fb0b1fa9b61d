using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace AcpAssistant.Fakes.Specification;

/// <summary>An OpenAPI file of the specification as JSON.</summary>
internal static class OpenApiFile
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithAttemptingUnquotedStringTypeDeserialization()
        .Build();

    private static readonly ISerializer Writer = new SerializerBuilder().JsonCompatible().Build();

    /// <summary>The whole document.</summary>
    public static JsonObject Read(string version, string file)
    {
        // One published file has a tab where YAML allows none.
        var text = SpecificationFiles
            .Text("spec", version, "openapi", file)
            .Replace("\t", "  ", StringComparison.Ordinal);
        return JsonNode.Parse(Writer.Serialize(Reader.Deserialize<object>(text)))!.AsObject();
    }
}
