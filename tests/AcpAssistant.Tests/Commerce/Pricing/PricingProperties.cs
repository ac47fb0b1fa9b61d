using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class PricingProperties
{
    private static readonly Gen<PricingItem> Items = Gen.Select(
        Gen.Frequency((1, Gen.Long[0, 3]), (5, Gen.Long[0, 10_000_000])),
        Gen.Int[1, 99],
        (price, quantity) => new PricingItem(price, quantity)
    );

    private static readonly Gen<Address?> Destinations = Gen.OneOf<Address?>(
        null,
        TestShop.Denver,
        TestShop.Paris,
        TestShop.Oslo,
        TestShop.Denver with
        {
            State = "NY",
            PostalCode = "10001",
        }
    );

    private static readonly Gen<PricingRules> Rules = Gen.Select(
        Gen.Int[0, 6000],
        Gen.Bool,
        Gen.Bool,
        (halfPoints, included, taxesShipping) =>
            new PricingRules(
                TestShop.Shipping,
                new TaxOptions
                {
                    PricesIncludeTax = included,
                    Rates =
                    [
                        new TaxRate
                        {
                            Country = "US",
                            BasisPoints = halfPoints / 2m,
                            TaxesShipping = taxesShipping,
                        },
                        new TaxRate { Country = "FR", BasisPoints = halfPoints / 4m },
                    ],
                }
            )
    );

    private static readonly Gen<(PricingRequest Request, PricingRules Rules)> Carts = Gen.Select(
        Items.Array[0, 8],
        Destinations,
        Gen.OneOf<string?>(null, "standard", "express", "eu", "nonsense"),
        Gen.Int[0, 500],
        Rules,
        (items, to, option, day, rules) =>
            (
                new PricingRequest([.. items], to, TestShop.Monday.AddHours(day * 7))
                {
                    Choices = CartPricerTests.Choices(option),
                },
                rules
            )
    );

    [Fact]
    public void Totals_add_up_for_every_cart_address_and_tax_mode() =>
        Carts.Sample(
            (request, rules) =>
            {
                var cart = CartPricer.Price(request, rules);
                var of = cart.Totals.ToDictionary(total => total.Type, total => total.Amount);
                long Amount(TotalType type) => of.GetValueOrDefault(type);

                var total =
                    Amount(TotalType.ItemsBaseAmount)
                    - Amount(TotalType.ItemsDiscount)
                    - Amount(TotalType.Discount)
                    + Amount(TotalType.Fulfillment)
                    + Amount(TotalType.Tax)
                    + Amount(TotalType.Fee);
                Amount(TotalType.Total).ShouldBe(total);
                Amount(TotalType.ItemsBaseAmount).ShouldBe(request.Items.Sum(item => item.UnitPrice * item.Quantity));
                Amount(TotalType.Fulfillment).ShouldBe(cart.Selections.Sum(selection => selection.Price));
                cart.Totals[^1].Type.ShouldBe(TotalType.Total);
                cart.Totals.ShouldAllBe(line => line.Amount >= 0);
            }
        );

    [Fact]
    public void Tax_is_the_exact_share_rounded_once_per_line() =>
        Carts.Sample(
            (request, rules) =>
            {
                var cart = CartPricer.Price(request, rules);
                var rate = request.Destination is null ? null : TaxTable.Find(request.Destination, null, rules.Tax);
                var points = rate?.BasisPoints ?? 0;
                var divisor = rules.Tax.PricesIncludeTax ? 10_000m + points : 10_000m;
                var parts = request.Items.Select(item => item.BaseAmount * points / divisor).ToList();
                if (rate is { TaxesShipping: true })
                {
                    parts.AddRange(cart.Selections.Select(selection => selection.Price * points / divisor));
                }

                var told = rules.Tax.PricesIncludeTax
                    ? cart.IncludedTax
                    : cart.Totals.SingleOrDefault(total => total.Type == TotalType.Tax)?.Amount ?? 0;
                ((decimal)told).ShouldBeInRange(parts.Sum() - (parts.Count * 0.5m), parts.Sum() + (parts.Count * 0.5m));
                if (rules.Tax.PricesIncludeTax)
                {
                    cart.ItemTaxes.ShouldAllBe(tax => tax == 0);
                }
            }
        );

    [Fact]
    public void Delivery_is_promised_for_working_days_in_order() =>
        Carts.Sample(
            (request, rules) =>
            {
                foreach (var option in CartPricer.Price(request, rules).FulfillmentOptions)
                {
                    option.EarliestDelivery.ShouldBeLessThanOrEqualTo(option.LatestDelivery);
                    option.LatestDelivery.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
                    option.EarliestDelivery.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
                }
            }
        );
}
