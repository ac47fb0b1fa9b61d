using System.Text.Json;

namespace AcpAssistant.Adapters.Imports;

/// <summary>Reads fields of foreign JSON with errors that name the field.</summary>
internal static class JsonFields
{
    public static string Required(this JsonElement element, string name) =>
        element.Optional(name) is { Length: > 0 } text ? text : throw new FormatException($"'{name}' is missing");

    public static string? Optional(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                _ => throw new FormatException($"'{name}' must be text"),
            }
            : null;

    public static decimal Decimal(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number)
            ? number
            : throw new FormatException($"'{name}' must be a number");

    public static long Long(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : throw new FormatException($"'{name}' must be a whole number");

    public static long? OptionalLong(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? element.Long(name)
            : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray()
                : throw new FormatException($"'{name}' must be a list")
            : [];

    public static IEnumerable<JsonProperty> Fields(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.Object
                ? value.EnumerateObject()
                : throw new FormatException($"'{name}' must be an object")
            : [];
}
