using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Acp.Signing;

/// <summary>One key of an agent's signatures.</summary>
public sealed class SigningKeyOptions
{
    private const string AlgorithmFault =
        "ACP:Agents:0:Signing:Keys:0:Algorithm must be hmac-sha256, ed25519 or es256, for example es256.";

    /// <summary>Names the key in messages; null = its place in the list.</summary>
    [RegularExpression(
        "^[A-Za-z0-9._-]{1,64}$",
        ErrorMessage = "ACP:Agents:0:Signing:Keys:0:Id may hold letters, digits, '.', '_' and '-' (at most 64), for example 2026-05."
    )]
    public string? Id { get; set; }

    /// <summary>hmac-sha256, ed25519 or es256.</summary>
    [Required(ErrorMessage = AlgorithmFault)]
    [RegularExpression("^(hmac-sha256|ed25519|es256)$", ErrorMessage = AlgorithmFault)]
    public string Algorithm { get; set; } = "";

    /// <summary>The shared secret as text for hmac-sha256 (secret); for the others the public key: PEM, or its SubjectPublicKeyInfo as base64.</summary>
    public string Key { get; set; } = "";
}
