using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteReadReceiptStoreTests(SqliteFixture fixture)
    : ReadReceiptStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlReadReceiptStoreTests(PostgreSqlFixture fixture)
    : ReadReceiptStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class ReadReceiptStoreConformance(DatabaseFixture fixture)
    : StoreConformance<IReadReceiptStore>(fixture)
{
    [Fact]
    public async Task What_was_fetched_grows_and_never_shrinks()
    {
        var (one, other) = (Unique("conv"), Unique("conv"));
        (await Store.FetchedAsync(one, Stop)).ShouldBe(0);

        await Store.SetFetchedAsync(one, 7, Stop);
        await Store.SetFetchedAsync(one, 5, Stop);
        await Store.SetFetchedAsync(other, 2, Stop);

        (await AfterRestart().FetchedAsync(one, Stop)).ShouldBe(7);
        await AtOnceAsync(
            16,
            async index =>
            {
                await Store.SetFetchedAsync(one, index, Stop);
                return true;
            }
        );
        (await Store.FetchedAsync(one, Stop)).ShouldBe(15);
        (await Store.FetchedAsync(other, Stop)).ShouldBe(2);
    }
}
