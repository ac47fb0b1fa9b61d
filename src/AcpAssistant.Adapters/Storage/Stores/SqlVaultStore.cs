using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Sealed cards. What leaves a row is set to null, not marked.</summary>
internal sealed class SqlVaultStore(Database database) : IVaultStore
{
    /// <inheritdoc/>
    public Task AddAsync(VaultedCard card, IdempotentAnswer? answer, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    """
                    INSERT INTO vault_cards (token_hash, agent, session_id, merchant_id, max_amount, currency, expires_at,
                                             created_at, card, secrets, consumed_by)
                    VALUES (@TokenHash, @Agent, @SessionId, @MerchantId, @MaxAmount, @Currency, @ExpiresAt, @CreatedAt,
                            @SealedCard, @SealedSecrets, @ConsumedBy)
                    """,
                    new
                    {
                        card.TokenHash,
                        Agent = SqlText.Clean(card.Agent),
                        SessionId = SqlText.Clean(card.Allowance.SessionId.Value),
                        MerchantId = SqlText.Clean(card.Allowance.MerchantId),
                        MaxAmount = card.Allowance.Max.Amount,
                        Currency = card.Allowance.Max.Currency.Code,
                        ExpiresAt = SqlText.Time(card.Allowance.ExpiresAt),
                        CreatedAt = SqlText.Time(card.CreatedAt),
                        card.SealedCard,
                        card.SealedSecrets,
                        card.ConsumedBy,
                    }
                );
                if (answer is not null)
                {
                    await SharedRows.AnswerAsync(scope, answer);
                }

                return true;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<VaultedCard?> FindAsync(string tokenHash, CancellationToken cancellationToken) =>
        (
            await database.ReadAsync(
                scope =>
                    scope.FirstAsync<VaultRow>(
                        """
                        SELECT token_hash AS TokenHash, agent, session_id AS SessionId, merchant_id AS MerchantId,
                               max_amount AS MaxAmount, currency, expires_at AS ExpiresAt, created_at AS CreatedAt, card,
                               secrets, consumed_by AS ConsumedBy
                        FROM vault_cards WHERE token_hash = @tokenHash
                        """,
                        new { tokenHash }
                    ),
                cancellationToken
            )
        )?.ToCard();

    /// <inheritdoc/>
    public Task<bool> ConsumeAsync(string tokenHash, string chargeKey, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
                await scope.ExecuteAsync(
                    """
                    UPDATE vault_cards SET consumed_by = @chargeKey, secrets = NULL
                    WHERE token_hash = @tokenHash AND consumed_by IS NULL
                    """,
                    new { tokenHash, chargeKey }
                ) == 1,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task EraseAsync(string tokenHash, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope =>
                scope.ExecuteAsync(
                    "UPDATE vault_cards SET card = NULL, secrets = NULL WHERE token_hash = @tokenHash",
                    new { tokenHash }
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope =>
                scope.ExecuteAsync(
                    "DELETE FROM vault_cards WHERE expires_at <= @before",
                    new { before = SqlText.Time(before) }
                ),
            cancellationToken
        );

    private sealed record VaultRow
    {
        public required string TokenHash { get; init; }
        public required string Agent { get; init; }
        public required string SessionId { get; init; }
        public required string MerchantId { get; init; }
        public required long MaxAmount { get; init; }
        public required string Currency { get; init; }
        public required long ExpiresAt { get; init; }
        public required long CreatedAt { get; init; }
        public string? Card { get; init; }
        public string? Secrets { get; init; }
        public string? ConsumedBy { get; init; }

        public VaultedCard ToCard() =>
            new()
            {
                TokenHash = TokenHash,
                Agent = Agent,
                Allowance = new VaultAllowance(
                    new Money(MaxAmount, Commerce.Currency.Parse(Currency)),
                    new SessionId(SessionId),
                    MerchantId,
                    DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt)
                ),
                CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
                SealedCard = Card,
                SealedSecrets = Secrets,
                ConsumedBy = ConsumedBy,
            };
    }
}
