namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>What the file of keys holds (secret).</summary>
/// <param name="FingerprintKey">Never rotated.</param>
/// <param name="Keys">Newest first.</param>
internal sealed record VaultKeyRing(byte[] FingerprintKey, VaultKey[] Keys)
{
    /// <inheritdoc/>
    public override string ToString() => "VaultKeyRing { withheld }";
}
