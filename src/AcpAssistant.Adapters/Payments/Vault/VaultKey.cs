namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>A key that seals cards (secret).</summary>
/// <param name="Id">Names it in what it sealed.</param>
/// <param name="Bytes">32 bytes.</param>
/// <param name="CreatedAt">UTC.</param>
internal sealed record VaultKey(string Id, byte[] Bytes, DateTimeOffset CreatedAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"VaultKey {{ {Id}, withheld }}";
}
