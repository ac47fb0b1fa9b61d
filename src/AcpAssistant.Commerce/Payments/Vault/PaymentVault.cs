using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Takes delegated cards in and gives each out for the one charge that its allowance lets through.</summary>
public sealed class PaymentVault(
    IVaultStore store,
    ICardCipher cipher,
    IIdGenerator ids,
    TimeProvider time,
    IOptions<VaultOptions> options
)
{
    /// <summary>What every vault token begins with.</summary>
    public const string Prefix = "vt_";

    private const string CardContext = "card ";
    private const string SecretsContext = "secrets ";

    /// <summary>Whether a token is one of the vault's.</summary>
    public static bool IsVaultToken(string token) => token.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Stores a card and answers with its token's id and the time; <paramref name="answerOf"/> makes the answer that is stored with it.</summary>
    public async Task<StoredResponse> TokenizeAsync(
        string agent,
        CardData card,
        VaultAllowance allowance,
        IdempotencyKey key,
        Func<string, DateTimeOffset, StoredResponse> answerOf,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var token = Prefix + ids.NewSecret(24);
        var hash = HashOf(token);
        var secrets =
            card.SecurityCode is null && card.Cryptogram is null
                ? null
                : new CardSecrets(card.SecurityCode, card.Cryptogram);
        var vaulted = new VaultedCard
        {
            TokenHash = hash,
            Agent = agent,
            Allowance = allowance with { ExpiresAt = Earlier(allowance.ExpiresAt, now.AddDays(options.Value.MaxDays)) },
            CreatedAt = now,
            SealedCard = cipher.Seal(
                JsonSerializer.Serialize(card with { SecurityCode = null, Cryptogram = null }),
                CardContext + hash
            ),
            SealedSecrets = secrets is null
                ? null
                : cipher.Seal(JsonSerializer.Serialize(secrets), SecretsContext + hash),
        };
        var answer = answerOf(token, now);
        await store.AddAsync(vaulted, new IdempotentAnswer(key, answer), cancellationToken);
        await store.PurgeAsync(now, cancellationToken);
        return answer;
    }

    /// <summary>Gives the card out for a charge. The same charge may ask again until <see cref="SettleAsync"/>, without the one-time secrets then.</summary>
    public async Task<VaultRedemption> RedeemAsync(
        string token,
        string chargeKey,
        Money amount,
        SessionId session,
        CancellationToken cancellationToken
    )
    {
        var hash = HashOf(token);
        if (await store.FindAsync(hash, cancellationToken) is not { } vaulted)
        {
            return new VaultRedemption.Refused(PaymentReasons.InvalidToken);
        }

        if (vaulted.Allowance.RefusalOf(amount, session, options.Value.MerchantId, time.GetUtcNow()) is { } reason)
        {
            return new VaultRedemption.Refused(reason);
        }

        var isAgain = string.Equals(vaulted.ConsumedBy, chargeKey, StringComparison.Ordinal);
        if (!isAgain && !await store.ConsumeAsync(hash, chargeKey, cancellationToken))
        {
            return new VaultRedemption.Refused(PaymentReasons.ConsumedToken);
        }

        return Opened(vaulted, hash) is { } card
            ? new VaultRedemption.Redeemed(card)
            : new VaultRedemption.Refused(PaymentReasons.ConsumedToken);
    }

    /// <summary>The charge is decided: the card is forgotten.</summary>
    public Task SettleAsync(string token, CancellationToken cancellationToken) =>
        store.EraseAsync(HashOf(token), cancellationToken);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private CardData? Opened(VaultedCard vaulted, string hash)
    {
        if (vaulted.SealedCard is null || cipher.Open(vaulted.SealedCard, CardContext + hash) is not { } json)
        {
            return null;
        }

        var card = JsonSerializer.Deserialize<CardData>(json)!;
        return
            vaulted.SealedSecrets is { } sealedSecrets
            && cipher.Open(sealedSecrets, SecretsContext + hash) is { } opened
            && JsonSerializer.Deserialize<CardSecrets>(opened) is { } secrets
            ? card with
            {
                SecurityCode = secrets.SecurityCode,
                Cryptogram = secrets.Cryptogram,
            }
            : card;
    }

    private sealed record CardSecrets(string? SecurityCode, string? Cryptogram)
    {
        public override string ToString() => "CardSecrets { withheld }";
    }
}
