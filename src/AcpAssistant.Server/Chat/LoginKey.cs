using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace AcpAssistant.Server.Chat;

/// <summary>The key that tokens of the merchant's login are checked with, and the one algorithm it allows. The token's own header never chooses.</summary>
internal sealed record LoginKey(SecurityKey Key, string Algorithm)
{
    private const int SmallestRsaBits = 2048;
    private const int P256Bits = 256;

    /// <summary>The configured key; null when there is none or it can't be read.</summary>
    public static LoginKey? Read(MerchantLoginOptions options) =>
        options.Secret.Length > 0
            ? new LoginKey(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.Secret)),
                SecurityAlgorithms.HmacSha256
            )
            : ReadRsa(options.PublicKey) ?? ReadEc(options.PublicKey);

    private static LoginKey? ReadRsa(string pem)
    {
        var rsa = RSA.Create();
        if (Imports(rsa, pem) && rsa.KeySize >= SmallestRsaBits)
        {
            return new LoginKey(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);
        }

        rsa.Dispose();
        return null;
    }

    private static LoginKey? ReadEc(string pem)
    {
        var ec = ECDsa.Create();
        if (Imports(ec, pem) && ec.KeySize == P256Bits)
        {
            return new LoginKey(new ECDsaSecurityKey(ec), SecurityAlgorithms.EcdsaSha256);
        }

        ec.Dispose();
        return null;
    }

    private static bool Imports(AsymmetricAlgorithm algorithm, string pem)
    {
        try
        {
            algorithm.ImportFromPem(pem);
            return true;
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException)
        {
            // Another kind of key; the caller tries the next.
            return false;
        }
    }
}
