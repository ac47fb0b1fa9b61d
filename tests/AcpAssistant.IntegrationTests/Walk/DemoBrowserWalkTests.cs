using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The whole path through the demo shop as people walk it: in the browser, from an empty data folder.</summary>
[Collection(WalkBrowser.Name)]
public abstract class DemoBrowserWalkTests
{
    private readonly WalkBrowser _browser;
    private readonly ShopFixture _shop;

    protected DemoBrowserWalkTests(WalkBrowser browser, ShopFixture shop)
    {
        Assert.SkipWhen(shop.SkipReason is not null, shop.SkipReason ?? "");
        _browser = browser;
        _shop = shop;
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public Task A_shopper_asks_buys_tracks_returns_and_is_answered_by_a_person(string language) =>
        new BrowserWalk(_shop.Host, _browser, DemoWalks.In(language))
        {
            IsPictured = this is OnSqlite && language == "en",
        }.RunAsync();

    public sealed class OnSqlite(WalkBrowser browser, DemoShopOnSqlite shop)
        : DemoBrowserWalkTests(browser, shop),
            IClassFixture<DemoShopOnSqlite>
    {
        [Fact]
        public Task Asking_and_buying_take_no_mouse() =>
            new KeyboardWalk(_shop.Host, _browser, DemoWalks.In("en")).RunAsync();
    }

    public sealed class OnPostgreSql(WalkBrowser browser, DemoShopOnPostgreSql shop)
        : DemoBrowserWalkTests(browser, shop),
            IClassFixture<DemoShopOnPostgreSql>;
}
