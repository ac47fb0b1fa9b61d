using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using AcpAssistant.Protocols.Acp;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AcpAssistant.Server.Acp;

/// <summary>A request's body as JSON, or why it isn't any.</summary>
internal abstract record RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private RequestBody() { }

    /// <summary>JSON; <see cref="JsonValueKind.Undefined"/> for an empty body where that is allowed.</summary>
    public sealed record Json(JsonElement Root, string Fingerprint) : RequestBody;

    /// <summary>Not JSON, too long, or said to be something else.</summary>
    public sealed record Refused(AcpFailure Failure) : RequestBody;

    public static async Task<RequestBody> ReadAsync(
        HttpContext http,
        int maxBytes,
        bool mayBeEmpty,
        CancellationToken cancellationToken
    )
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBytes;
        }

        if (
            http.Request.ContentLength > maxBytes
            || await ReadBytesAsync(http.Request.Body, maxBytes, cancellationToken) is not { } bytes
        )
        {
            return new Refused(AcpFailure.TooLarge(maxBytes));
        }

        if (bytes.Length == 0 && mayBeEmpty)
        {
            return Fingerprinted(default);
        }

        return IsJson(http.Request.ContentType)
            ? Parse(bytes)
            : new Refused(AcpFailure.BadRequest("invalid_content_type", "Content-Type must be application/json."));
    }

    /// <summary>What stands inside another message, read as strictly as a body of its own; <see cref="JsonValueKind.Undefined"/> for no body.</summary>
    public static RequestBody Of(JsonElement part) =>
        part.ValueKind == JsonValueKind.Undefined
            ? Fingerprinted(default)
            : Parse(Encoding.UTF8.GetBytes(part.GetRawText()));

    /// <summary>A request's bytes; null when there are more than allowed.</summary>
    public static async Task<byte[]?> ReadBytesAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await body.ReadAsync(buffer.GetMemory(4096), cancellationToken);
            if (read == 0)
            {
                return buffer.WrittenSpan.ToArray();
            }

            buffer.Advance(read);
            if (buffer.WrittenCount > maxBytes)
            {
                return null;
            }
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (
            type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
        )
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static RequestBody Parse(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return Invalid($"The body is not valid UTF-8 (first wrong byte at position {FirstInvalid(bytes)}).");
        }

        try
        {
            return Fingerprinted(JsonElement.Parse(WithoutMark(bytes), Strict));
        }
        catch (JsonException malformed)
        {
            return malformed.LineNumber is { } line
                ? Invalid($"The body is not valid JSON (line {line + 1}, byte {malformed.BytePositionInLine + 1}).")
                : Invalid(
                    "The body is not valid JSON: an object holds the same name twice.",
                    RepeatedName.PathIn(WithoutMark(bytes), Strict.MaxDepth)
                );
        }
    }

    private static RequestBody Fingerprinted(JsonElement root) =>
        CanonicalJson.TryFingerprint(root, out var fingerprint)
            ? new Json(root, fingerprint)
            : Invalid("The body is not valid JSON: a string holds half of a surrogate pair.");

    private static Refused Invalid(string message, string? param = null) =>
        new(AcpFailure.BadRequest("invalid_json", message, param));

    // A byte order mark is not JSON, but editors add it and RFC 8259 §8.1 lets readers overlook it.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var read, out _, replaceInvalidSequences: false);
        return read;
    }
}
