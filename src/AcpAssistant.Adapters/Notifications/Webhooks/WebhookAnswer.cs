using System.Text.Json;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Reads what a receiver says about its refusal, as far as it is short and of the protocol's form.</summary>
internal static class WebhookAnswer
{
    private const int MostBytes = 4096;
    private const int LongestCode = 64;

    /// <summary>The error's code, such as invalid_signature; null when there is none.</summary>
    public static async Task<string?> CodeAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var bytes = new byte[MostBytes];
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, read));
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("code", out var code)
                && code.ValueKind == JsonValueKind.String
                && code.GetString() is { Length: > 0 and <= LongestCode } text
                && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.')
                ? text
                : null;
        }
        catch (JsonException)
        {
            return null; // a page of a proxy, or more than we care to read
        }
    }
}
