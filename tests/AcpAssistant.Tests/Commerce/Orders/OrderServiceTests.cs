using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Orders;

public sealed class OrderServiceTests
{
    private static readonly OrderAccess Ada = new OrderAccess.Account(TestShop.Ada.Email);

    private readonly ShopDriver shop = new();

    [Fact]
    public async Task Canceling_a_confirmed_order_refunds_it_and_gives_the_stock_back()
    {
        var order = await shop.OrderAsync(new ItemRequest(TestShop.Jacket, 2));
        var canceled = Changed(await CancelAsync(order));

        canceled.Status.ShouldBe(OrderStatus.Canceled);
        canceled.CancelReason.ShouldBe("too late");
        canceled.Payments.Select(payment => payment.Kind).ShouldBe(["payment", "refund"]);
        canceled.Totals[^1].ShouldBe(new Total(TotalType.AmountRefunded, "Refunded", order.TotalAmount));
        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(0);
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
        shop.Shop.Outbox.Select(message => message.Topic).ShouldBe(["order.created", "order.updated", "order.updated"]);
        (await shop.Shop.Orders.FindForShopAsync(order.Id, ShopDriver.Token))!.Version.ShouldBe(canceled.Version);
    }

    [Fact]
    public async Task A_refund_that_does_not_go_through_is_promised_and_repeated_once()
    {
        var order = await shop.OrderAsync();
        shop.Gateway.RefundsAreDown = true;
        var canceled = Changed(await CancelAsync(order));

        canceled.Payments[^1].Kind.ShouldBe("refund_due");
        (await shop.Orders.SettleRefundsAsync(ShopDriver.Token)).ShouldBe(0);

        shop.Gateway.RefundsAreDown = false;
        (await shop.Orders.SettleRefundsAsync(ShopDriver.Token)).ShouldBe(1);
        (await shop.Orders.SettleRefundsAsync(ShopDriver.Token)).ShouldBe(0);
        var after = (await shop.Shop.Orders.FindForShopAsync(order.Id, ShopDriver.Token))!;
        after.Payments[^1].Kind.ShouldBe("refund");
        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(0);
    }

    [Fact]
    public async Task A_refund_that_was_made_but_not_recorded_is_not_made_again()
    {
        var order = await shop.OrderAsync();
        shop.Shop.Orders.BeforeSave = saved =>
            saved.Payments.Any(payment => payment.Kind == "refund")
                ? throw new IOException("killed")
                : Task.CompletedTask;
        await Should.ThrowAsync<IOException>(() => CancelAsync(order));

        shop.Shop.Orders.BeforeSave = _ => Task.CompletedTask;
        (await shop.Orders.SettleRefundsAsync(ShopDriver.Token)).ShouldBe(1);

        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(0);
    }

    [Fact]
    public async Task An_order_that_is_being_packed_can_be_neither_canceled_nor_redirected()
    {
        var order = await shop.OrderAsync();
        Changed(await shop.Orders.AdvanceAsync(order.Id, new OrderProgress.Processing(), ShopDriver.Token));

        (await CancelAsync(order)).ShouldBe(new OrderResult.WrongStatus(OrderStatus.Processing));
        (await shop.Orders.ChangeAddressAsync(order.Id, Ada, TestShop.Denver, ShopDriver.Token)).ShouldBe(
            new OrderResult.WrongStatus(OrderStatus.Processing)
        );
    }

    [Fact]
    public async Task Packing_that_begins_at_the_same_moment_wins_over_the_cancellation()
    {
        var order = await shop.OrderAsync();
        shop.Shop.Orders.BeforeSave = async _ =>
        {
            shop.Shop.Orders.BeforeSave = _ => Task.CompletedTask;
            Changed(await shop.Orders.AdvanceAsync(order.Id, new OrderProgress.Processing(), ShopDriver.Token));
        };

        (await CancelAsync(order)).ShouldBe(new OrderResult.WrongStatus(OrderStatus.Processing));
        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(order.TotalAmount);
    }

    [Fact]
    public async Task Somebody_elses_order_looks_like_none()
    {
        var order = await shop.OrderAsync();
        var stranger = new OrderAccess.Account(EmailAddress.Parse("eve@example.com"));

        (
            await shop.Orders.CancelAsync(order.Id, stranger, "", ShopDriver.Token)
        ).ShouldBeOfType<OrderResult.NotFound>();
    }

    [Fact]
    public async Task An_order_goes_elsewhere_only_where_it_would_have_cost_the_same()
    {
        var order = await shop.OrderAsync();
        var boulder = TestShop.Denver with { City = "Boulder", PostalCode = "80301" };

        Changed(await ChangeAsync(order, boulder)).ShippingAddress.ShouldBe(boulder);
        (await ChangeAsync(order, boulder with { State = "NY" })).ShouldBeOfType<OrderResult.Invalid>();
        (await ChangeAsync(order, TestShop.Paris)).ShouldBeOfType<OrderResult.Invalid>();
    }

    [Fact]
    public async Task The_shop_reports_an_order_from_packing_to_delivery()
    {
        var order = await shop.OrderAsync();
        var shipped = TestShop.Monday.AddDays(1);
        await AdvanceAsync(order, new OrderProgress.Processing());
        await AdvanceAsync(order, new OrderProgress.Shipped("UPS", "1Z1", "https://ups.example/1Z1", shipped));
        await AdvanceAsync(
            order,
            new OrderProgress.Tracked(new TrackingEvent(shipped.AddHours(5), "in_transit", "Denver", "On its way"))
        );
        var delivered = await AdvanceAsync(order, new OrderProgress.Delivered(shipped.AddDays(1)));

        delivered.Status.ShouldBe(OrderStatus.Delivered);
        delivered.DeliveredAt.ShouldBe(shipped.AddDays(1));
        var parcel = delivered.Fulfillments.Single();
        parcel.TrackingNumber.ShouldBe("1Z1");
        parcel.Events.Single().Status.ShouldBe("in_transit");
        (await shop.Orders.AdvanceAsync(order.Id, new OrderProgress.Processing(), ShopDriver.Token)).ShouldBe(
            new OrderResult.WrongStatus(OrderStatus.Delivered)
        );
    }

    [Fact]
    public async Task An_imported_order_is_canceled_without_our_payment_provider()
    {
        var order = (await shop.OrderAsync()) with
        {
            Id = new OrderId("#W1"),
            SessionId = null,
            Source = "tau2",
            Version = 0,
        };
        await shop.Shop.Orders.ImportAsync([order], ShopDriver.Token);
        var canceled = Changed(await CancelAsync(order));

        canceled.Payments[^1].Kind.ShouldBe("refund_requested");
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(9);
        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(order.TotalAmount);
    }

    private static Order Changed(OrderResult result) => result.ShouldBeOfType<OrderResult.Changed>().Order;

    private async Task<Order> AdvanceAsync(Order order, OrderProgress progress) =>
        Changed(await shop.Orders.AdvanceAsync(order.Id, progress, ShopDriver.Token));

    private Task<OrderResult> CancelAsync(Order order) =>
        shop.Orders.CancelAsync(order.Id, Ada, "too late", ShopDriver.Token);

    private Task<OrderResult> ChangeAsync(Order order, AcpAssistant.Commerce.Customers.Address address) =>
        shop.Orders.ChangeAddressAsync(order.Id, Ada, address, ShopDriver.Token);
}
