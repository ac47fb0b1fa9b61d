using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;

namespace AcpAssistant.Protocols.Acp;

/// <summary>Semantic equality of JSON as ACP's idempotency rules define it (checkout RFC §6.2): key order and number notation don't matter, array order and null versus absent do.</summary>
public static class CanonicalJson
{
    /// <summary>SHA-256 (lower-case hex) of the canonical text; equal exactly when two bodies are semantically equal. <c>Undefined</c> stands for no body at all.</summary>
    /// <returns>False when a string holds half of a surrogate pair ("\ud800") and so isn't Unicode text, which JSON's grammar lets through.</returns>
    public static bool TryFingerprint(JsonElement body, [NotNullWhen(true)] out string? fingerprint)
    {
        fingerprint = null;
        var buffer = new ArrayBufferWriter<byte>(1024);
        if (body.ValueKind != JsonValueKind.Undefined)
        {
            using var writer = new Utf8JsonWriter(buffer);
            try
            {
                Write(body, writer);
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }

        fingerprint = Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
        return true;
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (
                    var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal)
                )
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            case JsonValueKind.Number:
                // Not a number a reader would understand ("15e-1" → "15e-1", "1.50" → "15e-1"), but equal for equal values,
                // without the rounding that a detour through double would bring.
                writer.WriteRawValue(CanonicalNumber.From(element.GetRawText()), skipInputValidation: true);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
