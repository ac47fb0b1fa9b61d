using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Adapters.Storage;

/// <summary>Writes a one-value type as plain text.</summary>
internal sealed class TextConverter<T>(Func<T, string?> write, Func<string, T> read) : JsonConverter<T>
    where T : struct
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} is never null."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            write(value) ?? throw new JsonException($"A {typeof(T).Name} without value can't be stored.")
        );
}
