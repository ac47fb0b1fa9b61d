using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteOrderStoreTests(SqliteFixture fixture)
    : OrderStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlOrderStoreTests(PostgreSqlFixture fixture)
    : OrderStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class OrderStoreConformance(DatabaseFixture fixture) : StoreConformance<IOrderStore>(fixture)
{
    private static readonly EmailAddress Other = EmailAddress.Parse("other@example.com");

    [Fact]
    public async Task An_order_comes_back_as_it_was_saved()
    {
        var order = await SavedAsync(Samples.Order(Unique("CL")));

        (await Store.FindForShopAsync(order.Id, Stop)).ShouldHaveTheValuesOf(order with { Version = 1 });
    }

    [Theory]
    [InlineData("#W{0}A")]
    [InlineData(" w{0}a ")]
    [InlineData("W {0} a")]
    [InlineData("# w{0}\u00a0A")]
    public async Task Numbers_are_compared_without_case_spaces_and_hash(string written)
    {
        var digits = Unique("7");
        var order = await SavedAsync(Samples.Order($"#W{digits}A"));

        var asked = new OrderId(string.Format(System.Globalization.CultureInfo.InvariantCulture, written, digits));

        (await Store.FindAsync(asked, new OrderAccess.Account(order.Email), Stop))!.Id.ShouldBe(order.Id);
        (await Store.FindAsync(order.Id, new OrderAccess.One(asked, order.Email), Stop))!.Id.ShouldBe(order.Id);
    }

    [Fact]
    public async Task An_order_is_found_by_its_number_and_post_code_and_by_neither_alone()
    {
        var order = await SavedAsync(Samples.Order(Unique("CL")));
        var code = order.ShippingAddress!.PostalCode;
        var withoutAddress = await SavedAsync(Samples.Order(Unique("CL")) with { ShippingAddress = null });

        (await Store.FindByPostCodeAsync(order.Id, $" {code.ToLowerInvariant()} ", Stop))!.Id.ShouldBe(order.Id);
        (await Store.FindByPostCodeAsync(order.Id, code + "9", Stop)).ShouldBeNull();
        (await Store.FindByPostCodeAsync(order.Id, "", Stop)).ShouldBeNull();
        (await Store.FindByPostCodeAsync(new OrderId(Unique("NO")), code, Stop)).ShouldBeNull();
        (await Store.FindByPostCodeAsync(withoutAddress.Id, "", Stop)).ShouldBeNull();
        (await Store.FindByPostCodeAsync(withoutAddress.Id, code, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_elses_order_looks_like_none()
    {
        var order = await SavedAsync(Samples.Order(Unique("CL")));
        var another = await SavedAsync(Samples.Order(Unique("CL")));

        (await Store.FindAsync(order.Id, new OrderAccess.Account(Other), Stop)).ShouldBeNull();
        (await Store.FindAsync(order.Id, new OrderAccess.One(order.Id, Other), Stop)).ShouldBeNull();
        (await Store.FindAsync(another.Id, new OrderAccess.One(order.Id, order.Email), Stop)).ShouldBeNull();
        (await Store.FindAsync(new OrderId("#"), new OrderAccess.Account(order.Email), Stop)).ShouldBeNull();
        (await Store.FindAsync(new OrderId("\0\uD800"), new OrderAccess.Account(order.Email), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Lists_hold_what_the_access_covers_newest_first_and_undated_last()
    {
        var email = EmailAddress.Parse($"{Unique("list")}@example.com");
        var orders = new List<Order>();
        foreach (var day in new int?[] { null, 1, 3, 2 })
        {
            var placed = day is { } days ? Now.AddDays(days) : (DateTimeOffset?)null;
            orders.Add(await SavedAsync(Samples.Order(Unique("CL")) with { Email = email, PlacedAt = placed }));
        }

        var all = await Store.ListAsync(new OrderAccess.Account(email), 10, Stop);

        all.Select(order => order.Id).ShouldBe([orders[2].Id, orders[3].Id, orders[1].Id, orders[0].Id]);
        (await Store.ListAsync(new OrderAccess.Account(email), 2, Stop)).Count.ShouldBe(2);
        (await Store.ListAsync(new OrderAccess.One(orders[1].Id, email), 10, Stop))
            .ShouldHaveSingleItem()
            .Id.ShouldBe(orders[1].Id);
        (await Store.ListAsync(new OrderAccess.One(orders[1].Id, Other), 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_order_of_a_session_is_found()
    {
        var session = new SessionId(Unique("cs"));
        var order = await SavedAsync(Samples.Order(Unique("CL")) with { SessionId = session });

        (await Store.FindBySessionAsync(session, Stop))!.Id.ShouldBe(order.Id);
        (await Store.FindBySessionAsync(new SessionId("none"), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_stale_change_writes_nothing()
    {
        var order = await SavedAsync(Samples.Order(Unique("CL")));
        var (variant, product) = (new VariantId(Unique("v")), Unique("p"));
        await Get<ICatalog>().UpsertAsync([Samples.Product(product, (variant.Value, 1))], Stop);
        var back = new Dictionary<VariantId, int> { [variant] = 1 };
        var message = new OutboxMessage(Unique("evt"), "order.updated", order.Id.Value, "{}", Now);

        (await Store.SaveAsync(order with { Version = 2 }, back, [message], Stop)).ShouldBeFalse();
        (await Store.SaveAsync(order with { Version = 0 }, back, [message], Stop)).ShouldBeFalse();

        (await StockOfAsync(variant)).ShouldBe(1);
        (await ToldAsync()).ShouldNotContain(message);
        (await Store.FindForShopAsync(order.Id, Stop))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_gives_stock_back_and_tells_it_together()
    {
        var order = await SavedAsync(Samples.Order(Unique("CL")));
        var variant = new VariantId(Unique("v"));
        await Get<ICatalog>().UpsertAsync([Samples.Product(Unique("p"), (variant.Value, 1))], Stop);
        var back = new Dictionary<VariantId, int> { [variant] = 2, [new("no longer sold")] = 1 };
        var message = new OutboxMessage(Unique("evt"), "order.updated", order.Id.Value, "{}", Now);
        var changed = order with { Version = 1, Status = OrderStatus.Canceled };

        (await Store.SaveAsync(changed, back, [message], Stop)).ShouldBeTrue();

        (await Store.FindForShopAsync(order.Id, Stop)).ShouldHaveTheValuesOf(changed with { Version = 2 });
        (await StockOfAsync(variant)).ShouldBe(3);
        (await ToldAsync()).ShouldContain(message);
    }

    [Fact]
    public async Task Of_many_changes_from_the_same_version_exactly_one_is_saved()
    {
        var order = await SavedAsync(Samples.Order(Unique("CL")));

        var saved = await AtOnceAsync(
            32,
            _ => Store.SaveAsync(order with { Version = 1 }, new Dictionary<VariantId, int>(), [], Stop)
        );

        saved.Count(isSaved => isSaved).ShouldBe(1);
    }

    [Fact]
    public async Task Refunds_due_are_found_oldest_first_until_they_are_paid()
    {
        var due = new OrderPayment(OrderPaymentKinds.RefundDue, 2002, "pi_1", "Visa", Now);
        var late = Samples.Order(Unique("CL")) with { Payments = [due], UpdatedAt = Now.AddDays(-1) };
        var early = Samples.Order(Unique("CL")) with { Payments = [due], UpdatedAt = Now.AddDays(-2) };
        await SavedAsync(late);
        await SavedAsync(early);
        await SavedAsync(Samples.Order(Unique("CL")));

        (await Store.FindRefundsDueAsync(10, Stop)).Select(order => order.Id).ShouldBe([early.Id, late.Id]);
        (await Store.FindRefundsDueAsync(1, Stop)).ShouldHaveSingleItem();

        var paid = early with { Version = 1, Payments = [due with { Kind = OrderPaymentKinds.Refund }] };
        await Store.SaveAsync(paid, new Dictionary<VariantId, int>(), [], Stop);
        (await Store.FindRefundsDueAsync(10, Stop)).ShouldHaveSingleItem().Id.ShouldBe(late.Id);
        await Store.ImportAsync([late with { Payments = [] }], Stop);
    }

    [Fact]
    public async Task An_import_replaces_its_own_orders_and_refuses_those_of_others()
    {
        var own = Samples.Order(Unique("#W")) with { Source = "tau2" };
        var foreign = await SavedAsync(Samples.Order(Unique("#W")) with { Source = "checkout" });
        (await Store.ImportAsync([own], Stop)).ShouldBeEmpty();
        var renewed = own with { Id = new OrderId(own.Id.Value.ToLowerInvariant()), Status = OrderStatus.Shipped };

        var refused = await Store.ImportAsync(
            [renewed, foreign with { Source = "tau2", Status = OrderStatus.Shipped }],
            Stop
        );

        refused.ShouldBe([foreign.Id]);
        (await Store.FindForShopAsync(own.Id, Stop)).ShouldHaveTheValuesOf(renewed with { Version = 2 });
        (await Store.FindForShopAsync(foreign.Id, Stop))!.Status.ShouldBe(foreign.Status);
    }

    [Fact]
    public async Task Thousands_of_orders_are_imported_at_once()
    {
        var import = Unique("#M");
        var orders = Enumerable.Range(0, 3000).Select(n => Samples.Order($"{import}-{n}")).ToList();

        (await Store.ImportAsync(orders, Stop)).ShouldBeEmpty();

        (await Store.FindForShopAsync(orders[2999].Id, Stop)).ShouldNotBeNull();
        await Store.ImportAsync([], Stop);
    }

    private async Task<Order> SavedAsync(Order order)
    {
        (await Store.SaveAsync(order, new Dictionary<VariantId, int>(), [], Stop)).ShouldBeTrue();
        return order;
    }

    private async Task<int?> StockOfAsync(VariantId variant) =>
        (await Get<ICatalog>().FindItemsAsync([variant], Stop)).ShouldHaveSingleItem().Variant.Stock;
}
