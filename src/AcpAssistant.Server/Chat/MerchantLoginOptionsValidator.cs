using System.Text;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Chat;

/// <summary>Refuses weak secrets and unreadable keys at start.</summary>
internal sealed class MerchantLoginOptionsValidator : IValidateOptions<MerchantLoginOptions>
{
    private const int ShortestSecretBytes = 32;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MerchantLoginOptions options)
    {
        if (options is { Secret.Length: > 0, PublicKey.Length: > 0 })
        {
            return ValidateOptionsResult.Fail(
                "ACP:Login: set either Secret (HS256) or PublicKey (RS256, ES256), not both."
            );
        }

        if (options.Secret.Length > 0 && Encoding.UTF8.GetByteCount(options.Secret) < ShortestSecretBytes)
        {
            return ValidateOptionsResult.Fail(
                "ACP:Login:Secret is shorter than 32 bytes. Make one with: openssl rand -base64 32"
            );
        }

        if (options.PublicKey.Length > 0 && LoginKey.Read(options) is null)
        {
            return ValidateOptionsResult.Fail(
                "ACP:Login:PublicKey is not a PEM public key (RSA of at least 2048 bits, or EC P-256). Example: -----BEGIN PUBLIC KEY-----\\nMFkw…\\n-----END PUBLIC KEY-----"
            );
        }

        return ValidateOptionsResult.Success;
    }
}
