using System.Security.Cryptography;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Acp.Signing;
using Org.BouncyCastle.Crypto.Parameters;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>A shop whose first agent must sign (any of three keys), whose second may and whose third must sign the time as well.</summary>
public sealed class SigningHost : AcpHost
{
    public const string Secret = "a-secret-shared-with-the-agent";

    /// <summary>Of the first agent's key es256.</summary>
    public ECDsa Elliptic { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Of the first agent's key ed25519: the one of RFC 8032's third test.</summary>
    public static byte[] Edwards { get; } =
        Convert.FromHexString("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");

    protected override void Configure(AcpOptions acp)
    {
        var edwards = new Ed25519PrivateKeyParameters(Edwards).GeneratePublicKey().GetEncoded();
        acp.Agents[0].Signing = new SigningOptions
        {
            Mode = "required",
            Keys =
            [
                Key("hmac-sha256", Secret),
                Key("es256", Elliptic.ExportSubjectPublicKeyInfoPem()),
                Key("ed25519", Convert.ToBase64String(edwards)),
            ],
        };
        acp.Agents[1].Signing = new SigningOptions { Mode = "optional", Keys = [Key("hmac-sha256", Secret)] };
        acp.Agents[2].Signing = new SigningOptions
        {
            Mode = "required",
            Covers = "timestamp_body",
            Keys = [Key("hmac-sha256", Secret)],
        };
    }

    private static SigningKeyOptions Key(string algorithm, string key) => new() { Algorithm = algorithm, Key = key };
}
