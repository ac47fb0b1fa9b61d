using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.Pricing.Discounts.Offers;

namespace AcpAssistant.Tests.Commerce.Pricing.Discounts;

public sealed class DiscountAmountTests
{
    [Fact]
    public void A_percentage_is_taken_off_each_item_and_allocated_to_it()
    {
        var cart = DiscountEngine.Apply(
            Cart(Item("shirt", 2500, 2), Item("pants", 6000)) with
            {
                Codes = ["SUMMER20"],
            },
            Shop(Percent("summer", 20, "SUMMER20"))
        );

        cart.OffItems.ShouldBe([1000, 1200]);
        cart.OffOrder.ShouldBe([0, 0]);
        var applied = cart.Applied.ShouldHaveSingleItem();
        applied.Amount.ShouldBe(2200);
        applied.Method.ShouldBe(DiscountMethod.Each);
        applied.Code.ShouldBe("SUMMER20");
        applied.Allocations.ShouldBe([
            new DiscountAllocation("li_shirt", 1000),
            new DiscountAllocation("li_pants", 1200),
        ]);
    }

    [Fact]
    public void An_amount_is_taken_off_the_order_and_shared_by_the_lines_for_tax_and_refunds()
    {
        var cart = DiscountEngine.Apply(
            Cart(Item("a", 1000), Item("b", 2000)) with
            {
                Codes = ["SAVE10"],
            },
            Shop(Amount("ten", 1000, "SAVE10"))
        );

        cart.OffItems.ShouldBe([0, 0]);
        cart.OffOrder.ShouldBe([333, 667]);
        cart.Applied[0].Allocations.ShouldBeEmpty();
        cart.Applied[0].Amount.ShouldBe(1000);
    }

    [Fact]
    public void An_amount_for_some_items_is_split_over_them_and_allocated()
    {
        var rule = Amount("ten", 1000, "BOOTS").With(rule => rule.AppliesTo.Tags = ["footwear"]);

        var cart = DiscountEngine.Apply(
            Cart(Item("a", 1000), Item("b", 2000, 1, "footwear"), Item("c", 1000, 1, "Footwear")) with
            {
                Codes = ["boots"],
            },
            Shop(rule)
        );

        cart.OffItems.ShouldBe([0, 667, 333]);
        cart.Applied[0].Allocations.Sum(part => part.Amount).ShouldBe(1000);
        cart.Applied[0].Method.ShouldBe(DiscountMethod.Across);
    }

    [Fact]
    public void An_amount_for_each_is_taken_off_every_piece()
    {
        var rule = Amount("five", 500).With(rule => rule.Method = DiscountMethod.Each);

        DiscountEngine.Apply(Cart(Item("a", 2000, 3), Item("b", 300)), Shop(rule)).OffItems.ShouldBe([1500, 300]);
    }

    [Fact]
    public void A_percentage_across_is_rounded_once()
    {
        var rule = Percent("ten", 10).With(rule => rule.Method = DiscountMethod.Across);

        // Each by itself would be 1 + 1 + 1.
        DiscountEngine.Apply(Cart(Item("a", 5), Item("b", 5), Item("c", 5)), Shop(rule)).OffOrder.ShouldBe([1, 1, 0]);
    }

    [Fact]
    public void Each_discount_is_worked_out_on_what_the_earlier_ones_left()
    {
        var cart = DiscountEngine.Apply(
            Cart(Item("a", 10000)) with
            {
                Codes = ["TEN", "TWENTY"],
            },
            Shop(
                Amount("ten", 1000, "TEN").With(rule => rule.Priority = 2),
                Percent("twenty", 20, "TWENTY").With(rule => rule.Priority = 1)
            )
        );

        cart.Applied.Select(applied => (applied.DiscountId, applied.Amount))
            .ShouldBe([("twenty", 2000), ("ten", 1000)]);
    }

    [Fact]
    public void Nothing_falls_below_zero_and_a_code_that_finds_nothing_left_says_so()
    {
        var cart = DiscountEngine.Apply(
            Cart(Item("a", 700)) with
            {
                Codes = ["ALL", "MORE"],
            },
            Shop(
                Amount("all", 100_000, "ALL").With(rule => rule.Priority = 1),
                Percent("more", 50, "MORE").With(rule => rule.Priority = 2)
            )
        );

        cart.OffOrder.ShouldBe([700]);
        cart.Rejected.ShouldHaveSingleItem().Reason.ShouldBe(DiscountReasons.MinimumNotMet);
    }

    [Fact]
    public void The_first_free_delivery_takes_all_of_the_price()
    {
        var cart = DiscountEngine
            .Apply(
                Cart(Item("a", 700)) with
                {
                    Codes = ["SHIP"],
                },
                Shop(FreeShipping("auto").With(rule => rule.Priority = 1), FreeShipping("ship", "SHIP"))
            )
            .WithDelivery(599);

        cart.OffDelivery.ShouldBe(599);
        cart.Applied.Select(applied => (applied.DiscountId, applied.Amount)).ShouldBe([("auto", 599), ("ship", 0)]);
        cart.Applied[0].Allocations.ShouldBe([new DiscountAllocation(null, 599)]);
    }

    [Theory]
    [InlineData(30_000, 695)]
    [InlineData(31_000, 0)]
    public void Delivery_is_free_from_what_is_paid_for_the_items(long price, long shipping)
    {
        var items = Cart(Item("a", price));
        var discounts = DiscountEngine.Apply(items, Shop(Amount("ten", 1000)));

        var priced = CartPricer.Price(
            new PricingRequest([new PricingItem(price, 1)], TestShop.Denver, TestShop.Monday)
            {
                Choices = [new FulfillmentChoice { OptionId = "standard" }],
                Discounts = discounts,
            },
            TestShop.Prices
        );

        priced.Selections[0].Price.ShouldBe(shipping);
    }

    [Fact]
    public void Free_delivery_by_itself_isnt_told_when_there_is_nothing_to_take_off() =>
        DiscountEngine.Apply(Cart(Item("a", 700)), Shop(FreeShipping("auto"))).WithDelivery(0).Applied.ShouldBeEmpty();
}
