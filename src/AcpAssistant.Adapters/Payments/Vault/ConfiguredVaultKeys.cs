using System.Security.Cryptography;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>Keys from the settings: the first seals, the others still open what they sealed.</summary>
internal sealed class ConfiguredVaultKeys : IVaultKeys
{
    private readonly VaultKey[] keys;

    public ConfiguredVaultKeys(VaultOptions options) => keys = [.. options.Keys.Select(KeyOf)];

    /// <inheritdoc/>
    public VaultKey Current => keys[0];

    // From the oldest key, which is the last to change.
    /// <inheritdoc/>
    public byte[] FingerprintKey =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys[^1].Bytes, 32, info: "vault fingerprints"u8.ToArray());

    /// <inheritdoc/>
    public VaultKey? Find(string id) => Array.Find(keys, key => string.Equals(key.Id, id, StringComparison.Ordinal));

    // The id follows from the key, so that keys may change places in the settings.
    private static VaultKey KeyOf(string text)
    {
        var bytes = Convert.FromBase64String(text);
        return new VaultKey(Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], bytes, DateTimeOffset.UnixEpoch);
    }
}
