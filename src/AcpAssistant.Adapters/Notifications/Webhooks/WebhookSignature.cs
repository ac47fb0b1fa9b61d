using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Signs a body with HMAC-SHA256, as the receiver wants it.</summary>
internal static class WebhookSignature
{
    /// <summary>The header's value.</summary>
    public static string Of(WebhookReceiver receiver, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (receiver.Scheme == WebhookReceiver.Plain)
        {
            return Write(receiver, HMACSHA256.HashData(Encoding.UTF8.GetBytes(receiver.Secrets[0]), body));
        }

        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. body];
        var signatures = receiver.Secrets.Select(secret =>
            "v1=" + Write(receiver, HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))
        );
        return $"t={time},{string.Join(',', signatures)}";
    }

    private static string Write(WebhookReceiver receiver, byte[] hash) =>
        receiver.Encoding switch
        {
            "hex" => Convert.ToHexStringLower(hash),
            "base64" => Convert.ToBase64String(hash),
            "base64url" => Base64Url.EncodeToString(hash),
            var unknown => throw new InvalidOperationException($"Encoding '{unknown}' has no rule."),
        };
}
