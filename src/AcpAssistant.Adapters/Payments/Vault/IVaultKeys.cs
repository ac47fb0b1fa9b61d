namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>The keys that seal and open cards.</summary>
internal interface IVaultKeys
{
    /// <summary>The key to seal with now.</summary>
    VaultKey Current { get; }

    /// <summary>The key of fingerprints; it stays while the others rotate, so that a repeated request is known again.</summary>
    byte[] FingerprintKey { get; }

    /// <summary>The key of that id, or null when it is gone.</summary>
    VaultKey? Find(string id);
}
