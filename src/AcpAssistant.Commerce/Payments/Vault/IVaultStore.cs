using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Keeps sealed cards.</summary>
public interface IVaultStore
{
    /// <summary>Adds a card, and the answer under its idempotency key in the same transaction.</summary>
    Task AddAsync(VaultedCard card, IdempotentAnswer? answer, CancellationToken cancellationToken);

    /// <summary>The card of a token, or null.</summary>
    Task<VaultedCard?> FindAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>Marks the token as used by a charge and removes its one-time secrets. True for one charge only, however many ask at once.</summary>
    Task<bool> ConsumeAsync(string tokenHash, string chargeKey, CancellationToken cancellationToken);

    /// <summary>Removes all of a card but the fact that its token was used.</summary>
    Task EraseAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>Removes the cards of all tokens that expired before; answers how many there were.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
