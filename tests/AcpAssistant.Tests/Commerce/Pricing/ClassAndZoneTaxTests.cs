using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.MixedShop;
using static AcpAssistant.Tests.Commerce.Pricing.FulfillmentPlanTests;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class ClassAndZoneTaxTests
{
    [Fact]
    public void A_rate_of_the_class_goes_before_a_more_exact_one_of_all_goods() =>
        TaxTable.Find(TestShop.Denver, "Books", Tax)!.Label.ShouldBe("None");

    [Fact]
    public void Goods_of_another_class_take_the_ordinary_rate() =>
        TaxTable.Find(TestShop.Denver, "food", Tax)!.Label.ShouldBe("Sales tax");

    [Fact]
    public void The_US_adds_the_tax_and_France_has_it_in_the_price()
    {
        var denver = Price(TestShop.Denver, MugItem);
        var paris = Price(TestShop.Paris, MugItem, EbookItem);

        denver.ItemTaxes.ShouldBe([100L]);
        denver.IncludedTax.ShouldBe(0);
        paris.ItemTaxes.ShouldBe([0L, 0L]);
        // 10.00 at 20 % holds 1.67, 20.00 at 5.5 % holds 1.04, the parcel's 5.00 holds 0.83.
        paris.IncludedTax.ShouldBe(354);
        Amount(paris, TotalType.Tax).ShouldBe(0);
        Amount(paris, TotalType.Total).ShouldBe(3500);
    }

    [Fact]
    public void What_is_fetched_is_taxed_where_it_is_fetched()
    {
        var cart = Price(Prices, TestShop.Denver with { State = "WY" }, Choose(("denver", "li_1")), MugItem, AnvilItem);

        cart.ItemTaxes.ShouldBe([100L, 0L]);
    }

    [Fact]
    public void A_download_of_an_unknown_buyer_is_taxed_where_the_payer_is()
    {
        var request = new PricingRequest([EbookItem], null, TestShop.Monday);

        CartPricer.Price(request, Prices).IsTaxKnown.ShouldBeFalse();
        CartPricer.Price(request with { PayerPlace = TestShop.Paris }, Prices).TaxLabel.ShouldBe("TVA 5,5 %");
    }

    [Theory]
    [InlineData("2026-03-02T18:59:00Z", "2026-03-02T23:00:00Z")]
    [InlineData("2026-03-02T19:01:00Z", "2026-03-03T23:00:00Z")]
    [InlineData("2026-03-06T19:01:00Z", "2026-03-09T22:00:00Z")]
    [InlineData("2026-03-07T19:01:00Z", "2026-03-09T22:00:00Z")]
    [InlineData("2026-03-02T03:00:00Z", "2026-03-02T23:00:00Z")]
    public void The_van_comes_in_its_own_time_zone_later_for_late_orders_and_not_on_weekends(string now, string start)
    {
        var window = Shipping.LocalDelivery[0].WindowAt(DateTimeOffset.Parse(now, null));

        window.Start.ShouldBe(DateTimeOffset.Parse(start, null));
        (window.End - window.Start).ShouldBe(TimeSpan.FromHours(4));
    }

    [Theory]
    [InlineData(null, 3, 5, "3–5 business days")]
    [InlineData("de", 1, 1, "1 business day")]
    [InlineData("en", 2, 2, "2 business days")]
    [InlineData("en", 0, 0, "0 business days")]
    [InlineData("fr", 3, 5, "3 à 5 jours ouvrés")]
    [InlineData("fr_FR", 1, 1, "1 jour ouvré")]
    [InlineData("FR", 0, 0, "0 jour ouvré")]
    [InlineData("fr", 2, 2, "2 jours ouvrés")]
    public void Spans_of_days_are_told_in_the_session_s_language(string? locale, int min, int max, string text) =>
        PricingWords.In(locale).BusinessDays(min, max).ShouldBe(text);

    [Theory]
    [InlineData(null, "Parcel")]
    [InlineData("en-GB", "Parcel")]
    [InlineData("fr", "Colis")]
    [InlineData("FR-ca", "Colis québécois")]
    public void A_title_is_looked_up_by_locale_and_then_by_language(string? locale, string title)
    {
        var method = Shipping.Zones[0].Methods[0];
        method.Titles["fr-CA"] = "Colis québécois";

        method.TitleIn(locale).ShouldBe(title);
    }

    [Fact]
    public void Ids_are_unique_steps_grow_and_rounds_have_a_time()
    {
        var shipping = Shipping;
        shipping.Digital[0].Id = "parcel";
        shipping.Zones[0].Methods[0].WeightSteps[1].UpToGrams = 1000;
        shipping.LocalDelivery[0].TimeZone = "Mars/Olympus";
        shipping.LocalDelivery[0].To = shipping.LocalDelivery[0].From;

        new ShippingRules()
            .Validate(null, shipping)
            .Failures.ShouldBe([
                "Digital, Pickup, LocalDelivery and Zones share the id 'parcel'; ids are unique.",
                "LocalDelivery:0:TimeZone 'Mars/Olympus' isn't known. Example: America/New_York",
                "LocalDelivery:0:From must be before To. Example: 16:00 and 20:00",
                "Zones: WeightSteps of 'parcel' must grow. Example: 1000, then 5000",
            ]);
        new ShippingRules().Validate(null, Shipping).Succeeded.ShouldBeTrue();
    }
}
