using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AcpAssistant.Fakes.Specification;

/// <summary>YAML as JSON, as OpenAPI files use it.</summary>
internal static class YamlFile
{
    public static JsonObject Parse(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return ToJson(stream.Documents[0].RootNode)!.AsObject();
    }

    private static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new InvalidOperationException($"{node.GetType().Name} has no JSON."),
        };

    private static JsonNode? Scalar(YamlScalarNode scalar) =>
        (scalar.Style, scalar.Value) switch
        {
            (not ScalarStyle.Plain, var text) => JsonValue.Create(text),
            (_, null or "" or "null" or "~") => null,
            (_, "true") => JsonValue.Create(true),
            (_, "false") => JsonValue.Create(false),
            (_, var text)
                when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
                JsonValue.Create(whole),
            (_, var text)
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
            (_, var text) => JsonValue.Create(text),
        };
}
