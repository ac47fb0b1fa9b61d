using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AcpAssistant.Server.Chat;

/// <summary>A request's body as a JSON object, or the problem that says why not.</summary>
internal sealed record ChatBody(JsonElement Root, ProblemHttpResult? Problem)
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads the body.</summary>
    public static async Task<ChatBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return Refuse(ChatProblem.TooLarge(maxBytes));
        }

        var buffer = new byte[maxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer,
            buffer.Length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        return length > maxBytes ? Refuse(ChatProblem.TooLarge(maxBytes))
            : length == 0
                ? Refuse(
                    ChatProblem.Bad("empty_body", "The request has no body. Send JSON such as {\"message\":\"Hello\"}.")
                )
            : Parse(buffer.AsMemory(0, length));
    }

    /// <summary>A text property; null when absent or null. False when it is something else.</summary>
    public static bool TryText(JsonElement parent, string name, out string? text)
    {
        text = null;
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // \ud800 without its other half is an escape that stands for no character.
            return false;
        }
    }

    private static ChatBody Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(bytes.Span);
        }
        catch (DecoderFallbackException problem)
        {
            return Refuse(
                ChatProblem.Bad(
                    "invalid_utf8",
                    $"The body is not valid UTF-8 (byte {problem.Index}). Send JSON encoded as UTF-8."
                )
            );
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new ChatBody(document.RootElement.Clone(), null)
                : Refuse(
                    ChatProblem.Bad("invalid_json", "The body must be a JSON object such as {\"message\":\"Hello\"}.")
                );
        }
        catch (JsonException problem)
        {
            return Refuse(
                ChatProblem.Bad(
                    "invalid_json",
                    $"The body is not valid JSON (line {problem.LineNumber + 1}, position {problem.BytePositionInLine + 1}). Send an object such as {{\"message\":\"Hello\"}}."
                )
            );
        }
    }

    private static ChatBody Refuse(ProblemHttpResult problem) => new(default, problem);
}
