namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>A delegated card as it is stored: sealed, and found by the hash of its token only.</summary>
public sealed record VaultedCard
{
    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The agent that delegated it.</summary>
    public required string Agent { get; init; }

    /// <summary>What it may be used for.</summary>
    public required VaultAllowance Allowance { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The card without its one-time secrets, sealed; null once it was erased.</summary>
    public string? SealedCard { get; init; }

    /// <summary>Security code and cryptogram, sealed; null when there are none and from the first charge on.</summary>
    public string? SealedSecrets { get; init; }

    /// <summary>Key of the charge that used the token; null while it is unused.</summary>
    public string? ConsumedBy { get; init; }
}
