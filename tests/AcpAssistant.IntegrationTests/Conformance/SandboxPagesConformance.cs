using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteSandboxPagesTests(SqliteFixture fixture)
    : SandboxPagesConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlSandboxPagesTests(PostgreSqlFixture fixture)
    : SandboxPagesConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>The sandbox's payment pages in the database: kept word for word, one for each key.</summary>
public abstract class SandboxPagesConformance(DatabaseFixture fixture) : StoreConformance<Database>(fixture)
{
    [Fact]
    public async Task A_page_is_kept_word_for_word_and_found_after_a_restart()
    {
        var page = Page();
        (await PagesOn(Store).AddAsync(page, Stop)).ShouldBe(page);

        var later = PagesOn(AfterRestart());
        (await later.FindAsync(page.Id, Stop)).ShouldBe(page);
        (await later.FindByKeyAsync(page.Key, Stop)).ShouldBe(page);
        (await later.FindAsync(Unique("never"), Stop)).ShouldBeNull();
        (await later.FindByKeyAsync(Unique("never"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_page_of_a_key_is_the_one_that_counts()
    {
        var page = Page();
        var results = await AtOnceAsync(
            16,
            number => PagesOn(Store).AddAsync(page with { Id = $"{page.Id}-{number}" }, Stop)
        );

        results.Distinct().ShouldHaveSingleItem();
    }

    private static SqlSandboxPages PagesOn(Database database) => new(database, TimeProvider.System);

    private static SandboxPage Page() =>
        new()
        {
            Id = Unique("page"),
            Key = Unique("cs_1-"),
            SessionId = new SessionId("cs_1"),
            Amount = new Money(1000, Currency.Usd),
            Title = "Votre commande « été »",
            Contents = "2 × Veste",
            Locale = "fr-FR",
            SuccessUrl = "https://shop.example/paid?a=1&b=2",
            CancelUrl = "https://shop.example/back",
            ExpiresAt = Now,
        };
}
