using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>AES-256-GCM, a fresh nonce each time; what is sealed reads <c>key id:base64(nonce, tag, cipher text)</c>.</summary>
internal sealed class AesCardCipher(IVaultKeys keys) : ICardCipher
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <inheritdoc/>
    public string Seal(string text, string context)
    {
        var key = keys.Current;
        var plain = Encoding.UTF8.GetBytes(text);
        var packed = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = packed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Encrypt(
            nonce,
            plain,
            packed.AsSpan(NonceBytes + TagBytes),
            packed.AsSpan(NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(context)
        );
        CryptographicOperations.ZeroMemory(plain);
        return $"{key.Id}:{Convert.ToBase64String(packed)}";
    }

    /// <inheritdoc/>
    public string? Open(string sealedText, string context)
    {
        var colon = sealedText.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || keys.Find(sealedText[..colon]) is not { } key)
        {
            return null;
        }

        var packed = Convert.FromBase64String(sealedText[(colon + 1)..]);
        var plain = new byte[packed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key.Bytes, TagBytes);
        try
        {
            aes.Decrypt(
                packed.AsSpan(0, NonceBytes),
                packed.AsSpan(NonceBytes + TagBytes),
                packed.AsSpan(NonceBytes, TagBytes),
                plain,
                Encoding.UTF8.GetBytes(context)
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(plain);
        CryptographicOperations.ZeroMemory(plain);
        return text;
    }

    /// <inheritdoc/>
    public string Fingerprint(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.FingerprintKey, Encoding.UTF8.GetBytes(text)));
}
