using System.Collections.Immutable;
using System.Diagnostics;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteCatalogTests(SqliteFixture fixture)
    : CatalogConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlCatalogTests(PostgreSqlFixture fixture)
    : CatalogConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class CatalogConformance(DatabaseFixture fixture) : StoreConformance<ICatalog>(fixture)
{
    [Fact]
    public async Task A_product_comes_back_as_it_was_imported()
    {
        var product = Samples.Product(Unique("p"), (Unique("v"), 3), (Unique("v"), null), (Unique("v"), 0));

        await Store.UpsertAsync([product], Stop);

        (await Store.FindProductAsync(product.Id, Stop)).ShouldHaveTheValuesOf(product);
    }

    [Fact]
    public async Task A_product_without_variants_is_kept_too()
    {
        var product = Samples.Product(Unique("p"));

        await Store.UpsertAsync([product], Stop);

        (await Store.FindProductAsync(product.Id, Stop)).ShouldHaveTheValuesOf(product);
    }

    [Fact]
    public async Task Items_are_found_with_their_whole_product_and_unknown_ids_are_left_out()
    {
        var (first, second) = (Unique("v"), Unique("v"));
        var product = Samples.Product(Unique("p"), (first, 1), (second, 2));
        await Store.UpsertAsync([product, Samples.Product(Unique("p"), (Unique("v"), 9))], Stop);

        var items = await Store.FindItemsAsync([new(second), new("none"), new("\0"), new(second)], Stop);

        var item = items.ShouldHaveSingleItem();
        item.Variant.Id.ShouldBe(new VariantId(second));
        item.Product.ShouldHaveTheValuesOf(product);
        (await Store.FindItemsAsync([], Stop)).ShouldBeEmpty();
        (await Store.FindProductAsync(new ProductId("none"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Importing_again_replaces_texts_variants_and_stock()
    {
        var (stays, goes, comes) = (Unique("v"), Unique("v"), Unique("v"));
        var product = Samples.Product(Unique("p"), (stays, 1), (goes, 2));
        await Store.UpsertAsync([product], Stop);
        var before = await Store.CountAsync(Stop);
        var renewed = Samples.Product(product.Id.Value, (comes, 7), (stays, 5)) with { Title = "New" };

        await Store.UpsertAsync([renewed], Stop);

        (await Store.FindProductAsync(product.Id, Stop)).ShouldHaveTheValuesOf(renewed);
        (await Store.FindItemsAsync([new(goes)], Stop)).ShouldBeEmpty();
        (await Store.CountAsync(Stop)).ShouldBe(before);
    }

    [Fact]
    public async Task Stock_that_checkouts_took_shows_in_every_answer()
    {
        var variant = new VariantId(Unique("v"));
        var product = Samples.Product(Unique("p"), (variant.Value, 5));
        await Store.UpsertAsync([product], Stop);

        await Get<ICheckoutStore>()
            .CommitAsync(
                new CheckoutCommit
                {
                    Session = Samples.Session(Unique("cs")),
                    StockTaken = new Dictionary<VariantId, int> { [variant] = 4 }.ToImmutableDictionary(),
                },
                Stop
            );

        (await Store.FindItemsAsync([variant], Stop))[0].Variant.Stock.ShouldBe(1);
        (await Store.FindProductAsync(product.Id, Stop))!.Variants[0].Stock.ShouldBe(1);
        (await AllAsync()).Single(one => one.Id == product.Id).Variants[0].Stock.ShouldBe(1);
    }

    [Fact]
    public async Task A_variant_of_another_product_fails_the_whole_import()
    {
        var taken = Unique("v");
        var owner = Samples.Product(Unique("p"), (taken, 5));
        await Store.UpsertAsync([owner], Stop);
        var good = Samples.Product(Unique("p"), (Unique("v"), 1));
        var thief = Samples.Product(Unique("p"), (Unique("v"), 1), (taken, 9));

        var thrown = await Should.ThrowAsync<VariantTakenException>(Store.UpsertAsync([good, thief], Stop));

        thrown.Message.ShouldContain(taken);
        (await Store.FindProductAsync(good.Id, Stop)).ShouldBeNull();
        (await Store.FindItemsAsync([new(taken)], Stop))[0].Product.Id.ShouldBe(owner.Id);
    }

    [Fact]
    public async Task Two_products_of_one_import_can_not_share_a_variant()
    {
        var shared = Unique("v");
        var first = Samples.Product(Unique("p"), (shared, 5));
        var second = Samples.Product(Unique("p"), (shared, 5));

        await Should.ThrowAsync<VariantTakenException>(Store.UpsertAsync([first, second], Stop));

        (await Store.FindProductAsync(first.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_variant_may_move_to_another_product_of_the_same_import()
    {
        var moved = Unique("v");
        var (giver, to) = (Samples.Product(Unique("p"), (moved, 5)), Samples.Product(Unique("p")));
        await Store.UpsertAsync([giver, to], Stop);

        await Store.UpsertAsync([Samples.Product(to.Id.Value, (moved, 6)), giver with { Variants = [] }], Stop);

        (await Store.FindItemsAsync([new(moved)], Stop))[0].Product.Id.ShouldBe(to.Id);
    }

    [Fact]
    public async Task Of_the_same_product_twice_in_one_import_the_last_counts()
    {
        var product = Samples.Product(Unique("p"), (Unique("v"), 5));

        await Store.UpsertAsync([product, product with { Title = "Last" }], Stop);

        (await Store.FindProductAsync(product.Id, Stop))!.Title.ShouldBe("Last");
    }

    [Fact]
    public async Task Pages_in_id_order_show_every_product_once()
    {
        string[] ids = ["ä", "B", "a", "A-1", "A 1", "zz"];
        await Store.UpsertAsync([.. ids.Select(id => Samples.Product(Unique(id), (Unique("v"), 1)))], Stop);

        var all = await AllAsync();

        all.Select(product => product.Id.Value)
            .ShouldBe(all.Select(product => product.Id.Value).Order(StringComparer.Ordinal));
        all.Select(product => product.Id).Distinct().Count().ShouldBe(await Store.CountAsync(Stop));
    }

    [Fact]
    public async Task Twenty_five_thousand_products_take_seconds()
    {
        var import = Unique("many");
        List<Product> products =
        [
            .. Enumerable
                .Range(0, 25_000)
                .Select(n => Samples.Product($"{import}-{n}", ($"{import}-{n}-a", n), ($"{import}-{n}-b", null))),
        ];
        var clock = Stopwatch.StartNew();

        await Store.UpsertAsync(products, Stop);
        await Store.UpsertAsync(products, Stop);

        TestContext.Current.SendDiagnosticMessage($"{clock.Elapsed} for two imports of 25,000 products");
        // Wide, because test machines are shared; a statement per row would take far longer.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (await Store.FindItemsAsync([new($"{import}-24999-a")], Stop))[0].Variant.Stock.ShouldBe(24_999);
    }

    private async Task<List<Product>> AllAsync()
    {
        var all = new List<Product>();
        while (await Store.ListAsync(all.Count == 0 ? null : all[^1].Id, 1000, Stop) is { Count: > 0 } page)
        {
            all.AddRange(page);
        }

        return all;
    }
}
