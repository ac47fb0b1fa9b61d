using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteVaultStoreTests(SqliteFixture fixture)
    : VaultStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlVaultStoreTests(PostgreSqlFixture fixture)
    : VaultStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>Sealed cards are found by their token's hash, used by one charge and gone when told.</summary>
public abstract class VaultStoreConformance(DatabaseFixture fixture) : StoreConformance<IVaultStore>(fixture)
{
    [Fact]
    public async Task A_card_is_kept_as_it_was_and_found_after_a_restart()
    {
        var card = await AddedAsync();

        (await AfterRestart().FindAsync(card.TokenHash, Stop)).ShouldBe(card);
        (await Store.FindAsync(Unique("never"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task One_charge_uses_a_token_however_many_try_and_its_secrets_are_gone()
    {
        var card = await AddedAsync();

        var won = await AtOnceAsync(
            16,
            number => Store.ConsumeAsync(card.TokenHash, FormattableString.Invariant($"charge-{number}"), Stop)
        );

        won.Count(did => did).ShouldBe(1);
        var used = await Store.FindAsync(card.TokenHash, Stop);
        used!.ConsumedBy.ShouldNotBeNull();
        used.SealedSecrets.ShouldBeNull();
        used.SealedCard.ShouldBe(card.SealedCard);
    }

    [Fact]
    public async Task An_erased_card_leaves_only_that_its_token_was_used()
    {
        var card = await AddedAsync();
        await Store.ConsumeAsync(card.TokenHash, "charge", Stop);

        await Store.EraseAsync(card.TokenHash, Stop);

        (await Store.FindAsync(card.TokenHash, Stop)).ShouldBe(
            card with
            {
                ConsumedBy = "charge",
                SealedCard = null,
                SealedSecrets = null,
            }
        );
    }

    [Fact]
    public async Task Expired_cards_are_purged_and_no_others()
    {
        var dead = await AddedAsync(Now.AddYears(-3));
        var alive = await AddedAsync(Now.AddYears(-3).AddMilliseconds(1));

        await Store.PurgeAsync(Now.AddYears(-3), Stop);

        (await Store.FindAsync(dead.TokenHash, Stop)).ShouldBeNull();
        (await Store.FindAsync(alive.TokenHash, Stop)).ShouldBe(alive);
    }

    private async Task<VaultedCard> AddedAsync(DateTimeOffset? expiresAt = null)
    {
        var card = new VaultedCard
        {
            TokenHash = Unique("hash"),
            Agent = "agent",
            Allowance = new VaultAllowance(
                new Money(2000, Currency.Usd),
                new SessionId("cs_1"),
                "merchant",
                expiresAt ?? Now.AddDays(1)
            ),
            CreatedAt = Now,
            SealedCard = "key:sealed card",
            SealedSecrets = "key:sealed secrets",
        };
        await Store.AddAsync(card, answer: null, Stop);
        return card;
    }
}
