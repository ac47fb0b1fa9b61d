using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments.Authentication;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteAuthenticationStoreTests(SqliteFixture fixture)
    : AuthenticationStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlAuthenticationStoreTests(PostgreSqlFixture fixture)
    : AuthenticationStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>Authentications are seen by their agent only, saved by one of many and gone when they expired.</summary>
public abstract class AuthenticationStoreConformance(DatabaseFixture fixture)
    : StoreConformance<IAuthenticationStore>(fixture)
{
    [Fact]
    public async Task One_is_kept_as_it_was_and_found_after_a_restart()
    {
        var added = await AddedAsync();

        (await AfterRestart().FindAsync(added.Id, added.Agent, Stop)).ShouldBe(added);
        (await Store.FindAsync(added.Id, "another", Stop)).ShouldBeNull();
        (await Store.FindAsync(Unique("never"), added.Agent, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_that_save_at_once_one_does()
    {
        var added = await AddedAsync();

        var saved = await AtOnceAsync(16, _ => Store.SaveAsync(Decided(added), Stop));

        saved.Count(did => did).ShouldBe(1);
        (await Store.FindAsync(added.Id, added.Agent, Stop)).ShouldBe(Decided(added) with { Version = 2 });
    }

    [Fact]
    public async Task What_expired_is_purged_and_nothing_else()
    {
        var dead = await AddedAsync(Now.AddYears(-3));
        var alive = await AddedAsync(Now.AddYears(-3).AddMilliseconds(1));

        await Store.PurgeAsync(Now.AddYears(-3), Stop);

        (await Store.FindAsync(dead.Id, dead.Agent, Stop)).ShouldBeNull();
        (await Store.FindAsync(alive.Id, alive.Agent, Stop)).ShouldBe(alive);
    }

    private static DelegatedAuthentication Decided(DelegatedAuthentication begun) =>
        begun.Decided(
            new BankVerdict
            {
                TransStatus = "Y",
                TransactionId = "directory",
                ServerTransactionId = "server",
                MessageVersion = "2.2.0",
                Indicator = "05",
                Cryptogram = "AAAA",
            }
        );

    private async Task<DelegatedAuthentication> AddedAsync(DateTimeOffset? expiresAt = null)
    {
        var added = new DelegatedAuthentication
        {
            Id = Unique("auth"),
            Agent = "agent",
            Status = AuthenticationStatus.Fingerprint,
            Amount = new Money(2000, Currency.Usd),
            ExpiresAt = expiresAt ?? Now.AddMinutes(30),
            ServerTransactionId = "server",
            MessageVersion = "2.2.0",
            MethodUrl = "https://bank.example/method",
            ActionUntil = Now.AddSeconds(10),
            SealedCard = "key:sealed",
        };
        await Store.AddAsync(added, Stop);
        return added;
    }
}
