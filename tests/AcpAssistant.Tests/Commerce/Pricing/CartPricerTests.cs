using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class CartPricerTests
{
    private static readonly Address NewYork = TestShop.Denver with { State = "NY", PostalCode = "10001" };
    private static readonly Address Albany = TestShop.Denver with { State = "NY", PostalCode = "12207" };

    [Fact]
    public void Two_jackets_to_Denver_come_to_the_amounts_worked_out_by_hand()
    {
        // 2 × 119.00 = 238.00; 7.25 % of it is 17.255 → 17.26; 7.25 % of 6.95 is 0.503875 → 0.50.
        var cart = Price([new PricingItem(11900, 2)], TestShop.Denver);

        cart.ItemTaxes.ShouldBe([1726L]);
        Amounts(cart)
            .ShouldBe([
                (TotalType.ItemsBaseAmount, 23800L),
                (TotalType.Subtotal, 23800L),
                (TotalType.Fulfillment, 695L),
                (TotalType.Tax, 1776L),
                (TotalType.Total, 26271L),
            ]);
    }

    [Fact]
    public void Each_line_is_rounded_by_itself()
    {
        // 7.25 % of 0.10 is 0.00725 → 0.01 per line; of the sum 0.30 it would be 0.02.
        var cart = Price([new PricingItem(10, 1), new PricingItem(10, 1), new PricingItem(10, 1)], TestShop.Denver);

        cart.ItemTaxes.ShouldBe([1L, 1L, 1L]);
    }

    [Fact]
    public void Half_a_minor_unit_is_rounded_away_from_zero()
    {
        // 7.25 % of 2.00 is 14.5 cents.
        Price([new PricingItem(200, 1)], TestShop.Denver).ItemTaxes.ShouldBe([15L]);
    }

    [Fact]
    public void The_longest_postal_code_prefix_decides_and_may_leave_shipping_untaxed()
    {
        // 3 × 19.99 = 59.97; 8.875 % is 5.3223375 → 5.32; shipping 6.95 untaxed.
        var city = Price([new PricingItem(1999, 3)], NewYork);
        // 4 % of 59.97 is 2.3988 → 2.40; of 6.95 it is 0.278 → 0.28.
        var state = Price([new PricingItem(1999, 3)], Albany);

        Amount(city, TotalType.Tax).ShouldBe(532);
        Amount(state, TotalType.Tax).ShouldBe(268);
    }

    [Fact]
    public void Included_tax_is_told_and_not_added()
    {
        var rules = Included(1900m);
        // 119.00 with 19 % holds 19.00; 15.00 shipping holds 2.394957… → 2.39.
        var cart = CartPricer.Price(
            new PricingRequest([new PricingItem(11900, 1)], TestShop.Paris, TestShop.Monday),
            rules
        );

        cart.IncludedTax.ShouldBe(2139);
        cart.ItemTaxes.ShouldBe([0L]);
        Amount(cart, TotalType.Tax).ShouldBe(0);
        Amount(cart, TotalType.Total).ShouldBe(13400);
    }

    [Fact]
    public void Without_an_address_there_is_neither_shipping_nor_tax()
    {
        var cart = Price([new PricingItem(11900, 1)], destination: null);

        cart.Totals.Select(total => total.Type)
            .ShouldBe([TotalType.ItemsBaseAmount, TotalType.Subtotal, TotalType.Total]);
        cart.FulfillmentOptions.ShouldBeEmpty();
    }

    [Fact]
    public void A_place_that_the_table_does_not_name_is_not_taxed()
    {
        var cart = Price([new PricingItem(11900, 1)], TestShop.Paris);

        Amount(cart, TotalType.Tax).ShouldBe(0);
        cart.TaxLabel.ShouldBeNull();
    }

    [Theory]
    [InlineData(29999, 695)]
    [InlineData(30000, 0)]
    public void Shipping_is_free_from_the_threshold_on(long price, long shipping) =>
        Amount(Price([new PricingItem(price, 1)], TestShop.Denver), TotalType.Fulfillment).ShouldBe(shipping);

    [Fact]
    public void The_cheapest_delivery_is_taken_unless_another_is_wanted()
    {
        Price([new PricingItem(100, 1)], TestShop.Denver).Selections.Single().OptionId.ShouldBe("standard");
        Price([new PricingItem(100, 1)], TestShop.Denver, "express").Selections.Single().OptionId.ShouldBe("express");
        Price([new PricingItem(100, 1)], TestShop.Denver, "eu").Selections.Single().OptionId.ShouldBe("standard");
    }

    [Fact]
    public void Amounts_beyond_64_bits_are_an_error_and_never_wrap_around() =>
        Should.Throw<OverflowException>(() =>
            Price([new PricingItem(long.MaxValue, 1), new PricingItem(1, 1)], destination: null)
        );

    [Fact]
    public void One_line_beyond_64_bits_is_an_error() =>
        Should.Throw<OverflowException>(() => Price([new PricingItem(long.MaxValue / 2, 3)], destination: null));

    [Fact]
    public void Shipping_and_tax_that_carry_the_total_beyond_64_bits_are_an_error() =>
        Should.Throw<OverflowException>(() => Price([new PricingItem(long.MaxValue - 100, 1)], TestShop.Paris));

    [Fact]
    public void Each_total_is_named()
    {
        var cart = Price([new PricingItem(11900, 1)], TestShop.Denver);

        cart.Totals.Select(total => total.DisplayText).ShouldBe(["Items", "Subtotal", "Shipping", "Tax", "Total"]);
    }

    internal static ImmutableArray<FulfillmentChoice> Choices(string? optionId) =>
        optionId is null ? [] : [new FulfillmentChoice { OptionId = optionId }];

    internal static PricingRules Included(decimal basisPoints) =>
        new(
            TestShop.Shipping,
            new TaxOptions
            {
                PricesIncludeTax = true,
                Rates =
                [
                    new TaxRate
                    {
                        Country = "FR",
                        BasisPoints = basisPoints,
                        Label = "VAT",
                    },
                ],
            }
        );

    private static PricedCart Price(
        ImmutableArray<PricingItem> items,
        Address? destination,
        string? shippingOptionId = null
    ) =>
        CartPricer.Price(
            new PricingRequest(items, destination, TestShop.Monday) { Choices = Choices(shippingOptionId) },
            TestShop.Prices
        );

    private static long Amount(PricedCart cart, TotalType type) =>
        cart.Totals.Single(total => total.Type == type).Amount;

    private static IEnumerable<(TotalType, long)> Amounts(PricedCart cart) =>
        cart.Totals.Select(total => (total.Type, total.Amount));
}
