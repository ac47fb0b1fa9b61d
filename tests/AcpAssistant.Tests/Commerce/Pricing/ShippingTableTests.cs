using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class ShippingTableTests
{
    [Fact]
    public void Every_other_country_goes_to_the_zone_with_the_star_and_named_ones_to_their_own()
    {
        var options = Zones(Zone("*", Method("world", price: 2500)), Zone("US", Method("home", price: 500)));

        Offers(TestShop.Denver, options).ShouldBe(["home"]);
        Offers(TestShop.Oslo, options).ShouldBe(["world"]);
        ShippingTable.Serves("NO", options).ShouldBeTrue();
    }

    [Fact]
    public void Without_a_star_other_countries_are_not_served()
    {
        var options = Zones(Zone("US", Method("home", price: 500)));

        Offers(TestShop.Oslo, options).ShouldBeEmpty();
        ShippingTable.Serves("NO", options).ShouldBeFalse();
        ShippingTable.Serves(" us ", options).ShouldBeTrue();
    }

    [Fact]
    public void Of_two_that_cost_the_same_the_one_that_arrives_first_is_taken()
    {
        var options = Zones(
            Zone(
                "US",
                Method("slow", price: 500, max: 9),
                Method("quick", price: 500, max: 4),
                Method("dear", price: 900)
            )
        );

        Cheapest(options).ShouldBe("quick");
    }

    [Theory]
    [InlineData(2, 5, "", "2–5 business days")]
    [InlineData(3, 3, "", "3 business days")]
    [InlineData(2, 5, "By bicycle, weekdays only", "By bicycle, weekdays only")]
    public void The_description_is_the_shops_own_or_told_from_the_days(int min, int max, string own, string expected)
    {
        var method = Method("standard", price: 500, min, max);
        method.Description = own;

        Option(method).Description.ShouldBe(expected);
    }

    [Fact]
    public void The_days_promised_are_business_days_from_today()
    {
        var option = Option(Method("standard", price: 500, min: 1, max: 5));

        option.EarliestDelivery.ShouldBe(new DateOnly(2026, 3, 3));
        option.LatestDelivery.ShouldBe(new DateOnly(2026, 3, 9));
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("U")]
    [InlineData("1A")]
    [InlineData("")]
    public void A_country_that_is_none_is_refused_with_its_place(string country)
    {
        var result = new ShippingRules().Validate(
            null,
            Zones(Zone("US", Method("a", 1)), Zone(country, Method("a", 1)))
        );

        result.Failed.ShouldBeTrue();
        result
            .Failures!.ShouldHaveSingleItem()
            .ShouldBe($"Zones:1:Countries has '{country}'. Example: US, or * for every other country");
    }

    [Fact]
    public void Days_the_wrong_way_round_and_ids_twice_are_refused_with_their_place()
    {
        var result = new ShippingRules().Validate(
            null,
            Zones(Zone("US", Method("a", 1, min: 5, max: 3), Method("a", 2, min: 2, max: 2)))
        );

        result.Failures!.ShouldBe([
            "Zones:0:Methods 'a': MinBusinessDays is above MaxBusinessDays. Example: 3 and 5",
            "Zones:0:Methods has the id 'a' more than once; ids are unique in a zone.",
        ]);
    }

    [Fact]
    public void A_table_as_it_should_be_is_accepted() =>
        new ShippingRules()
            .Validate(null, Zones(Zone("us", Method("a", 1), Method("b", 1)), Zone("*", Method("a", 1))))
            .Succeeded.ShouldBeTrue();

    private static IEnumerable<string> Offers(Address address, ShippingOptions options) =>
        Price(address, options).FulfillmentOptions.Select(option => option.Id);

    private static string Cheapest(ShippingOptions options) =>
        Price(TestShop.Denver, options).Selections.Single().OptionId;

    private static FulfillmentOption Option(ShippingMethod method) =>
        Price(TestShop.Denver, Zones(Zone("US", method))).FulfillmentOptions.Single();

    private static PricedCart Price(Address address, ShippingOptions options) =>
        CartPricer.Price(
            new PricingRequest([new PricingItem(1000, 1)], address, TestShop.Monday),
            new PricingRules(options, new TaxOptions())
        );

    private static ShippingOptions Zones(params ShippingZone[] zones) => new() { Zones = [.. zones] };

    private static ShippingZone Zone(string country, params ShippingMethod[] methods) =>
        new() { Countries = [country], Methods = [.. methods] };

    private static ShippingMethod Method(string id, long price, int min = 1, int max = 2) =>
        new()
        {
            Id = id,
            Title = id,
            Price = price,
            MinBusinessDays = min,
            MaxBusinessDays = max,
        };
}
