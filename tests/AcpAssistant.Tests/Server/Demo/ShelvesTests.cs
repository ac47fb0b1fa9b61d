using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Fakes.Commerce;
using AcpAssistant.Server.Demo;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Demo;

public sealed class ShelvesTests : IDisposable
{
    private readonly InMemoryShop _shop = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Shelves _shelves;

    public ShelvesTests() => _shelves = new Shelves(_shop.Catalog, _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public async Task A_large_catalogue_is_paged_without_a_gap_or_a_double()
    {
        await _shop.Catalog.UpsertAsync(
            [.. Enumerable.Range(1, 1203).Select(number => Product($"p{number:0000}", $"Thing {number:0000}"))],
            Cancellation
        );

        var seen = new List<string>();
        for (var page = 1; page <= 13; page++)
        {
            var shelf = await _shelves.BrowseAsync(null, null, page, 100, Cancellation);
            shelf.Pages.ShouldBe(13);
            seen.AddRange(shelf.Items.Select(item => item.Id.Value));
        }

        seen.ShouldBe(Enumerable.Range(1, 1203).Select(number => $"p{number:0000}"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(99, 2)]
    public async Task A_page_that_does_not_exist_becomes_the_nearest(int asked, int shown)
    {
        await _shop.Catalog.UpsertAsync(
            [.. Enumerable.Range(1, 12).Select(number => Product($"p{number}", "Thing"))],
            Cancellation
        );

        (await _shelves.BrowseAsync(null, null, asked, 10, Cancellation)).Page.ShouldBe(shown);
    }

    [Theory]
    [InlineData("tres", "t1")]
    [InlineData("LÉGER sac", "t1")]
    [InlineData("haldenor", "t2")]
    [InlineData("t2", "t2")]
    [InlineData("nothing", null)]
    [InlineData("%*\\", "t1,t2")]
    public async Task Search_looks_through_titles_brands_and_ids_without_accents(string words, string? ids)
    {
        await _shop.Catalog.UpsertAsync(
            [Product("t1", "Très léger sac"), Product("t2", "Lens") with { Brand = "Haldenor" }],
            Cancellation
        );

        var shelf = await _shelves.BrowseAsync(null, words, 1, 10, Cancellation);

        shelf.Items.Select(item => item.Id.Value).Order(StringComparer.Ordinal).ShouldBe(ids?.Split(',') ?? []);
    }

    [Fact]
    public async Task Changes_appear_after_a_short_while()
    {
        await _shop.Catalog.UpsertAsync([Product("a", "A")], Cancellation);
        (await _shelves.BrowseAsync(null, null, 1, 10, Cancellation)).Found.ShouldBe(1);

        await _shop.Catalog.UpsertAsync([Product("b", "B")], Cancellation);
        _time.Advance(TimeSpan.FromSeconds(21));

        (await _shelves.BrowseAsync(null, null, 1, 10, Cancellation)).Found.ShouldBe(2);
    }

    [Fact]
    public async Task A_product_shows_its_lowest_price_and_whether_anything_is_left()
    {
        var product = Product("a", "A") with
        {
            Variants = [Variant("a1", 300, 0), Variant("a2", 200, 0), Variant("a3", 900, null)],
        };
        await _shop.Catalog.UpsertAsync([product], Cancellation);

        var item = (await _shelves.BrowseAsync(null, null, 1, 10, Cancellation)).Items.Single();

        item.From.Amount.ShouldBe(200);
        item.SeveralPrices.ShouldBeTrue();
        item.InStock.ShouldBeTrue();
    }

    private static Product Product(string id, string title) =>
        new()
        {
            Id = new ProductId(id),
            Title = title,
            Variants = [Variant(id + "-v", 100, 1)],
        };

    private static Variant Variant(string id, long price, int? stock) =>
        new()
        {
            Id = new VariantId(id),
            Price = new Money(price, Currency.Usd),
            Stock = stock,
        };
}
