using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.MixedShop;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class FulfillmentPlanTests
{
    [Fact]
    public void Each_way_is_offered_for_the_lines_it_can_bring()
    {
        var cart = Price(TestShop.Denver, MugItem, EbookItem);

        cart.FulfillmentOptions.Select(option =>
                (option.Id, option.Type, option.Price, string.Join(' ', option.LineIds))
            )
            .ShouldBe([
                ("link", FulfillmentType.Digital, 0L, "li_3"),
                ("key", FulfillmentType.Digital, 150L, "li_3"),
                ("parcel", FulfillmentType.Shipping, 500L, "li_1"),
                ("freight", FulfillmentType.Shipping, 8000L, "li_1"),
                ("round", FulfillmentType.LocalDelivery, 1200L, "li_1"),
                ("denver", FulfillmentType.Pickup, 0L, "li_1"),
            ]);
    }

    [Fact]
    public void Goods_are_brought_the_cheapest_way_although_fetching_would_be_cheaper()
    {
        var cart = Price(TestShop.Denver, MugItem, EbookItem);

        Selected(cart).ShouldBe([("link", "li_3", 0), ("parcel", "li_1", 500)]);
        Amount(cart, TotalType.Fulfillment).ShouldBe(500);
        cart.Totals.Single(total => total.Type == TotalType.Fulfillment).DisplayText.ShouldBe("Delivery");
    }

    [Fact]
    public void Goods_are_fetched_where_nothing_can_be_brought()
    {
        var shipping = Shipping;
        shipping.Zones.Clear();
        shipping.LocalDelivery.Clear();

        var cart = Price(new PricingRules(shipping, Tax), TestShop.Denver, [], MugItem);

        Selected(cart).ShouldBe([("denver", "li_1", 0)]);
        cart.Totals.Single(total => total.Type == TotalType.Fulfillment).DisplayText.ShouldBe("Pickup");
    }

    [Theory]
    [InlineData(2, 500)]
    [InlineData(3, 900)]
    [InlineData(12, 900)]
    public void The_price_goes_by_the_weight_of_what_is_sent(int mugs, long price) =>
        Selected(Price(Boulder, MugItem with { Quantity = mugs })).ShouldBe([("parcel", "li_1", price)]);

    [Fact]
    public void What_is_too_heavy_for_a_service_is_not_offered_it()
    {
        var cart = Price(TestShop.Paris, MugItem, AnvilItem);

        Selected(cart).ShouldBe([("freight", "li_1 li_2", 8000)]);
        cart.FulfillmentOptions.ShouldNotContain(option => option.Id == "parcel");
    }

    [Fact]
    public void Weights_beyond_64_bits_are_too_heavy_and_no_overflow()
    {
        var whale = MugItem with { WeightGrams = long.MaxValue, Quantity = 2 };

        whale.Grams.ShouldBe(long.MaxValue);
        Selected(Price(TestShop.Paris, whale, whale with { LineId = "li_2" }))
            .ShouldBe([("freight", "li_1 li_2", 8000)]);
    }

    [Fact]
    public void Lines_of_one_cart_may_go_different_ways_each_at_its_own_price()
    {
        var choices = Choose(("freight", "li_2"), ("parcel", "mug"), ("key", "li_3"));

        var cart = Price(Prices, TestShop.Denver, choices, MugItem, AnvilItem with { WeightGrams = 100 }, EbookItem);

        Selected(cart).ShouldBe([("key", "li_3", 150), ("parcel", "li_1", 500), ("freight", "li_2", 8000)]);
        Amount(cart, TotalType.Fulfillment).ShouldBe(8650);
    }

    [Fact]
    public void A_selected_option_shows_what_it_costs_for_its_part()
    {
        var cart = Price(
            Prices,
            TestShop.Paris,
            Choose(("freight", "li_2"), ("parcel", "li_1")),
            MugItem,
            AnvilItem with
            {
                WeightGrams = 3000,
            }
        );

        // Both together would weigh 3.4 kg and cost 900.
        cart.FulfillmentOptions.Single(option => option.Id == "parcel").Price.ShouldBe(500);
    }

    [Fact]
    public void A_choice_for_all_leaves_what_it_cannot_bring_to_the_cheapest_way() =>
        Selected(Price(Prices, TestShop.Denver, Choose(("denver", "")), MugItem, EbookItem))
            .ShouldBe([("link", "li_3", 0), ("denver", "li_1", 0)]);

    [Fact]
    public void A_choice_that_names_an_item_goes_before_one_for_all() =>
        Selected(
                Price(
                    Prices,
                    TestShop.Denver,
                    Choose(("round", ""), ("parcel", "li_1")),
                    MugItem,
                    MugItem with
                    {
                        LineId = "li_2",
                        ItemId = "cup",
                    }
                )
            )
            .ShouldBe([("parcel", "li_1", 500), ("round", "li_2", 1200)]);

    [Fact]
    public void A_choice_that_cannot_be_had_counts_for_nothing() =>
        Selected(Price(Prices, TestShop.Paris, Choose(("round", "li_1")), MugItem)).ShouldBe([("parcel", "li_1", 500)]);

    [Fact]
    public void A_kind_alone_asks_for_its_cheapest_option()
    {
        ImmutableArray<FulfillmentChoice> choices =
        [
            new FulfillmentChoice { Type = FulfillmentType.Pickup, ItemIds = ["li_1"] },
        ];

        Selected(Price(Prices, TestShop.Denver, choices, MugItem)).ShouldBe([("denver", "li_1", 0)]);
    }

    [Theory]
    [InlineData("denver", "denver")]
    [InlineData("elsewhere", "parcel")]
    public void A_place_asks_for_itself(string location, string option)
    {
        ImmutableArray<FulfillmentChoice> choices =
        [
            new FulfillmentChoice { Type = FulfillmentType.Pickup, LocationId = location },
        ];

        Selected(Price(Prices, TestShop.Denver, choices, MugItem)).Single().Item1.ShouldBe(option);
    }

    [Fact]
    public void Without_a_configured_way_downloads_have_a_free_one()
    {
        var option = Price(new PricingRules(new ShippingOptions(), Tax), null, [], EbookItem)
            .FulfillmentOptions.Single();

        (option.Id, option.Title, option.Description, option.Price).ShouldBe(
            ("digital", "Download", "Available right after the payment", 0)
        );
    }

    [Fact]
    public void A_cart_of_downloads_is_offered_no_carrier()
    {
        var cart = Price(TestShop.Denver, EbookItem);

        cart.FulfillmentOptions.ShouldAllBe(option => option.Type == FulfillmentType.Digital);
        cart.Totals.Single(total => total.Type == TotalType.Fulfillment).DisplayText.ShouldBe("Digital delivery");
    }

    [Fact]
    public void What_cannot_be_brought_is_in_no_selection()
    {
        var cart = Price(TestShop.Oslo, MugItem, EbookItem);

        Selected(cart).ShouldBe([("link", "li_3", 0)]);
        cart.IsDeliverable.ShouldBeFalse();
        cart.IsTaxKnown.ShouldBeFalse();
        cart.Totals.ShouldNotContain(total => total.Type == TotalType.Tax);
    }

    internal static ImmutableArray<FulfillmentChoice> Choose(
        params ImmutableArray<(string Option, string Item)> ways
    ) =>
        [
            .. ways.Select(way => new FulfillmentChoice
            {
                OptionId = way.Option,
                ItemIds = way.Item.Length > 0 ? [way.Item] : [],
            }),
        ];

    internal static PricedCart Price(Address? to, params ImmutableArray<PricingItem> items) =>
        Price(Prices, to, [], items);

    internal static PricedCart Price(
        PricingRules rules,
        Address? to,
        ImmutableArray<FulfillmentChoice> choices,
        params ImmutableArray<PricingItem> items
    ) => CartPricer.Price(new PricingRequest(items, to, TestShop.Monday) { Choices = choices }, rules);

    internal static long Amount(PricedCart cart, TotalType type) =>
        cart.Totals.Single(total => total.Type == type).Amount;

    internal static IEnumerable<(string, string, long)> Selected(PricedCart cart) =>
        cart.Selections.Select(selection => (selection.OptionId, string.Join(' ', selection.LineIds), selection.Price));
}
