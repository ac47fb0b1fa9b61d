using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.MixedShop;
using static AcpAssistant.Tests.Commerce.Pricing.FulfillmentPlanTests;

namespace AcpAssistant.Tests.Commerce.Pricing;

/// <summary>Places to fetch things from, and the shop's own van.</summary>
public sealed class PickupAndRoundTests
{
    [Fact]
    public void Without_an_address_there_are_downloads_and_places_to_fetch_from()
    {
        var cart = Price(null, MugItem, EbookItem);

        cart.FulfillmentOptions.Select(option => option.Id).ShouldBe(["link", "key", "denver"]);
        Selected(cart).ShouldBe([("link", "li_3", 0), ("denver", "li_1", 0)]);
    }

    [Fact]
    public void Places_abroad_are_not_offered() =>
        Price(TestShop.Paris, MugItem).FulfillmentOptions.ShouldNotContain(option => option.Id == "denver");

    [Theory]
    [InlineData("80301", true)]
    [InlineData(" 80202", true)]
    [InlineData("81001", false)]
    public void The_van_goes_where_the_postal_code_begins_as_configured(string postalCode, bool goes) =>
        Price(TestShop.Denver with { PostalCode = postalCode }, MugItem)
            .FulfillmentOptions.Any(option => option.Id == "round")
            .ShouldBe(goes);

    [Fact]
    public void The_van_stays_in_its_country() =>
        Price(TestShop.Paris with { PostalCode = "80202" }, MugItem)
            .FulfillmentOptions.ShouldNotContain(option => option.Id == "round");

    [Theory]
    [InlineData(19999, 1200)]
    [InlineData(20000, 0)]
    public void The_van_is_free_from_its_threshold_on(long price, long expected) =>
        Price(TestShop.Denver, MugItem with { UnitPrice = price })
            .FulfillmentOptions.Single(option => option.Id == "round")
            .Price.ShouldBe(expected);

    [Fact]
    public void A_place_tells_address_hours_and_until_when_things_are_kept()
    {
        var place = Price(TestShop.Denver, MugItem).FulfillmentOptions.Single(option => option.Id == "denver");

        place.Description.ShouldBe("Ready in 4 h");
        place.LatestDelivery.ShouldBe(new DateOnly(2026, 3, 2));
        var pickup = place.Pickup.ShouldNotBeNull();
        pickup.Name.ShouldBe("Shop on Main");
        pickup.Address.ShouldBe(TestShop.Denver with { Name = "Shop on Main", LineOne = "2 Main Street" });
        pickup.ReadyBy.ShouldBe(TestShop.Monday.AddHours(4));
        pickup.HoldUntil.ShouldBe(TestShop.Monday.AddHours(4).AddDays(7));
        pickup.Instructions.ShouldBe("Mon–Sat 10–18. Ring twice");
    }
}
