using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace AcpAssistant.Server.Acp.Signing;

/// <summary>A key that tells whether a signature is right.</summary>
internal abstract class SignatureKey
{
    private const int ShortestSecret = 16;
    private const int PointLength = 32;
    private const string P256 = "1.2.840.10045.3.1.7";

    // The only SubjectPublicKeyInfo an Ed25519 key can have (RFC 8410 §4), up to the key itself.
    private static readonly byte[] Ed25519Info = Convert.FromHexString("302A300506032B6570032100");

    private SignatureKey() { }

    /// <summary>The key, or null when it can't be read.</summary>
    public static SignatureKey? Read(SigningKeyOptions options)
    {
        try
        {
            return options.Algorithm switch
            {
                "hmac-sha256" => options.Key.Length < ShortestSecret
                    ? null
                    : new Hmac(Encoding.UTF8.GetBytes(options.Key)),
                "es256" => Es256.Read(InfoOf(options.Key)),
                "ed25519" => Ed.Read(InfoOf(options.Key)),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the signature is this content's.</summary>
    public abstract bool Verifies(byte[] content, byte[] signature);

    /// <summary>The part of a right signature that can't be changed without making it wrong.</summary>
    public virtual byte[] IdentityOf(byte[] signature) => signature;

    private static byte[] InfoOf(string key)
    {
        // Environment files hold one line a setting.
        var text = key.Replace("\\n", "\n", StringComparison.Ordinal).Trim();
        if (PemEncoding.TryFind(text, out var fields))
        {
            return Convert.FromBase64String(text[fields.Base64Data]);
        }

        return text.AsSpan().ContainsAny('-', '_')
            ? Base64Url.DecodeFromChars(text)
            : Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }

    private sealed class Hmac(byte[] secret) : SignatureKey
    {
        public override bool Verifies(byte[] content, byte[] signature) =>
            CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, content), signature);
    }

    private sealed class Es256(byte[] info) : SignatureKey
    {
        public static Es256? Read(byte[] info)
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(info, out _);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256
                ? new Es256(info)
                : null;
        }

        public override bool Verifies(byte[] content, byte[] signature)
        {
            if (signature.Length != 2 * PointLength)
            {
                return false;
            }

            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(info, out _);
            return key.VerifyData(content, signature, HashAlgorithmName.SHA256);
        }

        // Whoever sees (r, s) can write (r, −s), which is right as well.
        public override byte[] IdentityOf(byte[] signature) => signature[..PointLength];
    }

    private sealed class Ed(byte[] point) : SignatureKey
    {
        public static Ed? Read(byte[] info)
        {
            var point = info.AsSpan().StartsWith(Ed25519Info) ? info[Ed25519Info.Length..] : info;
            return point.Length == PointLength && Ed25519.ValidatePublicKeyFull(point, 0) ? new Ed(point) : null;
        }

        public override bool Verifies(byte[] content, byte[] signature) =>
            signature.Length == Ed25519.SignatureSize
            && Ed25519.Verify(signature, 0, point, 0, content, 0, content.Length);
    }
}
