using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The whole path in the browser with no demo shop, on imported sets alone.</summary>
[Collection(WalkBrowser.Name)]
public abstract class ImportedBrowserWalkTests
{
    private readonly WalkBrowser _browser;
    private readonly ShopFixture _shop;

    protected ImportedBrowserWalkTests(WalkBrowser browser, ShopFixture shop)
    {
        Assert.SkipWhen(shop.SkipReason is not null, shop.SkipReason ?? "");
        _browser = browser;
        _shop = shop;
    }

    [Fact]
    public async Task A_shopper_asks_a_manual_buys_tracks_returns_and_is_answered_by_a_person_in_English() =>
        await WalkAsync((await ReadAsync()).English(order: 1));

    [Fact]
    public async Task A_shopper_buys_tracks_returns_and_is_answered_by_a_person_in_French() =>
        await WalkAsync((await ReadAsync()).French(order: 2));

    private static Task<ImportedWalks> ReadAsync() => ImportedWalks.ReadAsync(TestContext.Current.CancellationToken);

    private Task WalkAsync(WalkWords words) => new BrowserWalk(_shop.Host, _browser, words).RunAsync();

    public sealed class OnSqlite(WalkBrowser browser, ImportedShopOnSqlite shop)
        : ImportedBrowserWalkTests(browser, shop),
            IClassFixture<ImportedShopOnSqlite>;

    public sealed class OnPostgreSql(WalkBrowser browser, ImportedShopOnPostgreSql shop)
        : ImportedBrowserWalkTests(browser, shop),
            IClassFixture<ImportedShopOnPostgreSql>;
}
