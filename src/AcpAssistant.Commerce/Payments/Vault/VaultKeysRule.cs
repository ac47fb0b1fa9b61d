using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Keys must be of the length that the cipher takes.</summary>
internal sealed class VaultKeysRule : IValidateOptions<VaultOptions>
{
    private const int KeyBytes = 32;

    public ValidateOptionsResult Validate(string? name, VaultOptions options) =>
        options.Keys.All(IsKey)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "ACP__Vault__Keys__0 must be 32 bytes in base64, for example from: openssl rand -base64 32."
            );

    private static bool IsKey(string key)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes + 1];
        return Convert.TryFromBase64String(key, bytes, out var length) && length == KeyBytes;
    }
}
