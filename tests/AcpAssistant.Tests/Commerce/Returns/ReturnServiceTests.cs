using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Returns;

public sealed class ReturnServiceTests
{
    private static readonly OrderAccess Ada = new OrderAccess.Account(TestShop.Ada.Email);

    private readonly ShopDriver shop = new(DemoPolicy.Options);

    [Fact]
    public async Task A_confirmed_return_is_recorded_once_with_its_event()
    {
        var order = await DeliveredAsync(new ItemRequest(TestShop.Jacket, 2));
        var first = Requested(await RequestAsync(order, "conf_1", 1));
        var again = Requested(await RequestAsync(order, "conf_1", 1));

        again.Id.ShouldBe(first.Id);
        first.Id.Value.ShouldMatch("^RT-[0-9A-HJKMNP-TV-Z]{8}$");
        first.Refund.ShouldBe(new Money(11900 + 863, Currency.Usd));
        first.RefundTo.ShouldBe("Visa ending in 4242");
        (await shop.Shop.Returns.ListAsync(order.Id, ShopDriver.Token)).Count.ShouldBe(1);
        var message = shop.Shop.Outbox.Single(message => message.Topic == "return.requested");
        message.Key.ShouldBe(order.Id.Value);
        message.Body.ShouldBe($$"""{"return_id":"{{first.Id}}","order_id":"{{order.Id}}","status":"requested"}""");
    }

    [Fact]
    public async Task The_same_confirmation_arriving_many_times_at_once_makes_one_return()
    {
        var order = await DeliveredAsync(new ItemRequest(TestShop.Jacket, 3));
        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => RequestAsync(order, "conf_1", 1)))
        );

        results.Select(result => Requested(result).Id).Distinct().Count().ShouldBe(1);
        (await shop.Shop.Returns.ListAsync(order.Id, ShopDriver.Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_confirmations_at_once_never_return_more_than_was_ordered()
    {
        var order = await DeliveredAsync(new ItemRequest(TestShop.Jacket, 2));
        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(number => Task.Run(() => RequestAsync(order, $"conf_{number}", 2)))
        );

        results.Count(result => result is ReturnResult.Requested).ShouldBe(1);
        results
            .OfType<ReturnResult.Refused>()
            .ShouldAllBe(refused =>
                ((ReturnAssessment.NotEligible)refused.Assessment).Reason == ReturnObstacle.QuantityExceeded
            );
    }

    [Fact]
    public async Task A_final_sale_stays_one_even_when_the_product_is_no_longer_marked()
    {
        var marked = TestShop.Goods[0] with { Tags = ["final_sale"] };
        await shop.Shop.Catalog.UpsertAsync([marked], ShopDriver.Token);
        var order = await DeliveredAsync(new ItemRequest(TestShop.Jacket, 1));
        await shop.Shop.Catalog.UpsertAsync([TestShop.Goods[0]], ShopDriver.Token);

        (await shop.Returns.AssessAsync(order.Id, Ada, [new ReturnLine("li_1", 1)], ShopDriver.Token))
            .ShouldBeOfType<ReturnAssessment.NotEligible>()
            .TextKey.ShouldBe("returns.final_sale");
    }

    [Fact]
    public async Task Somebody_elses_order_looks_like_none()
    {
        var order = await DeliveredAsync(new ItemRequest(TestShop.Jacket, 1));
        var stranger = new OrderAccess.Account(EmailAddress.Parse("eve@example.com"));

        (
            await shop.Returns.AssessAsync(order.Id, stranger, [new ReturnLine("li_1", 1)], ShopDriver.Token)
        ).ShouldBeOfType<ReturnAssessment.OrderNotFound>();
    }

    private static ReturnRequest Requested(ReturnResult result) =>
        result.ShouldBeOfType<ReturnResult.Requested>().Return;

    private Task<ReturnResult> RequestAsync(Order order, string confirmation, int pieces) =>
        shop.Returns.RequestAsync(
            order.Id,
            Ada,
            [new ReturnLine("li_1", pieces)],
            "too small",
            confirmation,
            ShopDriver.Token
        );

    private async Task<Order> DeliveredAsync(ItemRequest item)
    {
        var order = await shop.OrderAsync(item);
        await shop.Orders.AdvanceAsync(
            order.Id,
            new OrderProgress.Shipped("UPS", "1Z1", null, TestShop.Monday),
            ShopDriver.Token
        );
        await shop.Orders.AdvanceAsync(order.Id, new OrderProgress.Delivered(TestShop.Monday), ShopDriver.Token);
        return order;
    }
}
