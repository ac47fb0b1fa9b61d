using AcpAssistant.Adapters.Storage;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteSettingsStoreTests(SqliteFixture fixture)
    : SettingsStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlSettingsStoreTests(PostgreSqlFixture fixture)
    : SettingsStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class SettingsStoreConformance(DatabaseFixture fixture) : StoreConformance<ISettingsStore>(fixture)
{
    [Fact]
    public async Task A_value_is_set_replaced_and_removed()
    {
        var key = Unique("setting");
        (await Store.GetAsync(key, Stop)).ShouldBeNull();

        await Store.SetAsync(key, "one", Stop);
        await Store.SetAsync(key, "two", Stop);
        (await Store.GetAsync(key, Stop)).ShouldBe("two");

        await Store.SetAsync(key, value: null, Stop);
        (await Store.GetAsync(key, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task All_that_add_at_once_get_the_same_value()
    {
        var key = Unique("setting");

        var values = await AtOnceAsync(32, index => Store.GetOrAddAsync(key, $"value {index}", Stop));

        values.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        (await AfterRestart().GetAsync(key, Stop)).ShouldBe(values[0]);
    }
}
