using System.Text.Json;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Values of JSON as text.</summary>
internal static class JsonText
{
    /// <summary>A text, number or truth value; of a list the first of these; null for anything else.</summary>
    public static string? Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Array => value.EnumerateArray().Select(Of).FirstOrDefault(),
            _ => null,
        };

    /// <summary>A value with all its parts as one line for people; null when there is nothing in it.</summary>
    public static string? Readably(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => Join(value.EnumerateArray().Select(Readably)),
            JsonValueKind.Object => Join(
                value
                    .EnumerateObject()
                    .Select(property =>
                        Readably(property.Value) is { } part
                            ? $"{Readable.Of(property.Name).ToLowerInvariant()} {part}"
                            : null
                    )
            ),
            _ => Of(value) is { Length: > 0 } text ? text.Trim() : null,
        };

    private static string? Join(IEnumerable<string?> parts)
    {
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
