using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class TaxTableTests
{
    private static readonly TaxOptions Options = new()
    {
        Rates =
        [
            Rate("US", null, null, 100, "Federal"),
            Rate("US", null, "80", 200, "Prefix of the country"),
            Rate("US", "CO", null, 300, "State"),
            Rate("US", "CO", "802", 400, "City"),
            Rate("FR", "", "", 2000, "VAT"),
        ],
    };

    [Theory]
    [InlineData("CO", "80202", "City")]
    [InlineData("co", " 80202", "City")]
    [InlineData("CO", "81000", "State")]
    [InlineData("WY", "80001", "Prefix of the country")]
    [InlineData("WY", "82001", "Federal")]
    public void The_most_exact_rate_counts_and_a_state_is_more_exact_than_any_postal_code(
        string state,
        string postalCode,
        string label
    ) => Find(TestShop.Denver with { State = state, PostalCode = postalCode })!.Label.ShouldBe(label);

    [Fact]
    public void An_empty_state_or_prefix_means_the_whole_country() => Find(TestShop.Paris)!.Label.ShouldBe("VAT");

    [Fact]
    public void A_country_that_is_not_in_the_table_has_no_rate() => Find(TestShop.Oslo).ShouldBeNull();

    [Fact]
    public void The_state_is_needed_only_where_some_rate_of_that_country_names_one()
    {
        TaxTable.NeedsState("us", Options).ShouldBeTrue();
        TaxTable.NeedsState("FR", Options).ShouldBeFalse();
        TaxTable.NeedsState("NO", Options).ShouldBeFalse();
    }

    [Theory]
    [InlineData(10_000, 2000, 2_000, 1_667)]
    [InlineData(50, 100, 1, 0)]
    [InlineData(49, 100, 0, 0)]
    [InlineData(0, 2000, 0, 0)]
    public void Tax_on_top_and_tax_inside_are_rounded_half_away_from_zero(
        long amount,
        int basisPoints,
        long onTop,
        long inside
    )
    {
        var rate = Rate("FR", null, null, basisPoints, "VAT");

        TaxTable.TaxOnTop(amount, rate).ShouldBe(onTop);
        TaxTable.TaxInside(amount, rate).ShouldBe(inside);
    }

    [Fact]
    public void A_rate_that_does_not_tax_shipping_leaves_it_out()
    {
        var options = new TaxOptions { Rates = [Rate("US", "CO", null, 1000, "Sales tax")] };
        options.Rates[0].TaxesShipping = false;
        var cart = CartPricer.Price(
            new PricingRequest([new PricingItem(1000, 1)], TestShop.Denver, TestShop.Monday),
            new PricingRules(TestShop.Shipping, options)
        );

        cart.Totals.Single(total => total.Type == TotalType.Tax).Amount.ShouldBe(100);
        cart.TaxLabel.ShouldBe("Sales tax");
    }

    private static TaxRate? Find(Address address) => TaxTable.Find(address, null, Options);

    private static TaxRate Rate(string country, string? state, string? prefix, decimal basisPoints, string label) =>
        new()
        {
            Country = country,
            State = state,
            PostalCodePrefix = prefix,
            BasisPoints = basisPoints,
            Label = label,
        };
}
