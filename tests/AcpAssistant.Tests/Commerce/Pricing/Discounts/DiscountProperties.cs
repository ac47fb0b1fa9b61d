using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing.Discounts;

/// <summary>Random carts, discounts, addresses and tax modes.</summary>
public sealed class DiscountProperties
{
    private static readonly string[] Codes = ["A", "B", "C", "a", "nonsense"];

    private static readonly Gen<DiscountItem[]> Items = Gen.Select(
            Gen.Frequency((1, Gen.Long[0, 3]), (5, Gen.Long[0, 10_000_000])),
            Gen.Int[1, 99],
            Gen.Bool,
            (price, quantity, isTagged) => (price, quantity, isTagged)
        )
        .Array[0, 6]
        .Select(lines =>
            lines
                .Select(
                    (line, index) => Offers.Item($"{index}", line.price, line.quantity, line.isTagged ? ["sale"] : [])
                )
                .ToArray()
        );

    private static readonly Gen<DiscountRule> Rules = Gen.Select(
        Gen.OneOf<Action<DiscountRule>>(
            Gen.Int[0, 400].Select<int, Action<DiscountRule>>(quarters => rule => rule.PercentOff = quarters / 4m),
            Gen.Long[1, 20_000_000].Select<long, Action<DiscountRule>>(amount => rule => rule.AmountOff = amount),
            Gen.Const<Action<DiscountRule>>(rule => rule.FreeShipping = true)
        ),
        Gen.OneOf<DiscountMethod?>(null, DiscountMethod.Each, DiscountMethod.Across),
        Gen.Bool,
        Gen.Int[1, 3],
        Gen.OneOf("", "A", "B", "C"),
        Gen.OneOf(DiscountStacking.Combinable, DiscountStacking.Combinable, DiscountStacking.Exclusive),
        (takeOff, method, isForSome, priority, code, stacking) =>
        {
            var rule = new DiscountRule
            {
                Name = "Offer",
                Method = method,
                Priority = priority,
                Stacking = stacking,
                Codes = code.Length == 0 ? [] : [code],
            };
            rule.AppliesTo.Tags = isForSome ? ["sale"] : [];
            takeOff(rule);
            return rule;
        }
    );

    private static readonly Gen<TaxOptions> Taxes = Gen.Select(
        Gen.Int[0, 6000],
        Gen.Bool,
        Gen.Bool,
        (halfPoints, included, taxesShipping) =>
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
                ],
            }
    );

    private static readonly Gen<(
        DiscountItem[] Items,
        DiscountedCart Discounts,
        PricedCart Priced,
        TaxOptions Tax
    )> Carts = Gen.Select(
        Items,
        Rules.Array[0, 5],
        Gen.OneOf(Codes).Array[0, 4],
        Gen.OneOf<Address?>(null, TestShop.Denver, TestShop.Paris),
        Taxes,
        (items, rules, codes, to, tax) =>
        {
            for (var index = 0; index < rules.Length; index++)
            {
                rules[index].Id = $"rule-{index}";
            }

            var discounts = DiscountEngine.Apply(Offers.Cart(items) with { Codes = [.. codes] }, Offers.Shop(rules));
            var request = new PricingRequest(
                [.. items.Select(item => new PricingItem(item.UnitPrice, item.Quantity) { LineId = item.LineId })],
                to,
                TestShop.Monday
            )
            {
                Discounts = discounts,
            };
            return (items, discounts, CartPricer.Price(request, new PricingRules(TestShop.Shipping, tax)), tax);
        }
    );

    [Fact]
    public void Totals_add_up_for_every_cart_discount_address_and_tax_mode() =>
        Carts.Sample(
            (items, _, priced, _) =>
            {
                long Amount(TotalType type) => priced.Totals.SingleOrDefault(total => total.Type == type)?.Amount ?? 0;

                Amount(TotalType.Total)
                    .ShouldBe(
                        Amount(TotalType.ItemsBaseAmount)
                            - Amount(TotalType.ItemsDiscount)
                            - Amount(TotalType.Discount)
                            + Amount(TotalType.Fulfillment)
                            + Amount(TotalType.Tax)
                            + Amount(TotalType.Fee)
                    );
                Amount(TotalType.Subtotal)
                    .ShouldBe(Amount(TotalType.ItemsBaseAmount) - Amount(TotalType.ItemsDiscount));
                Amount(TotalType.ItemsBaseAmount).ShouldBe(items.Sum(item => item.BaseAmount));
                priced.Totals.ShouldAllBe(total => total.Amount >= 0);
                priced.Totals[^1].Type.ShouldBe(TotalType.Total);
            }
        );

    [Fact]
    public void Discounts_are_told_to_the_last_minor_unit() =>
        Carts.Sample(
            (items, discounts, priced, _) =>
            {
                long Amount(TotalType type) => priced.Totals.SingleOrDefault(total => total.Type == type)?.Amount ?? 0;

                var applied = priced.Discounts.Applied;
                applied
                    .Sum(discount => discount.Amount)
                    .ShouldBe(Amount(TotalType.ItemsDiscount) + Amount(TotalType.Discount));
                foreach (var discount in applied.Where(discount => !discount.Allocations.IsEmpty))
                {
                    discount.Allocations.Sum(part => part.Amount).ShouldBe(discount.Amount);
                }

                for (var index = 0; index < items.Length; index++)
                {
                    var offItem = discounts.OffItem(index);
                    var allocated = applied
                        .SelectMany(discount => discount.Allocations)
                        .Where(part => part.LineId == items[index].LineId)
                        .Sum(part => part.Amount);
                    allocated.ShouldBe(offItem);
                    (offItem + discounts.OffOrderShare(index)).ShouldBeInRange(0, items[index].BaseAmount);
                }

                applied
                    .Where(discount => discount.FreeShipping)
                    .Sum(discount => discount.Amount)
                    .ShouldBeLessThanOrEqualTo(priced.Selections.Sum(selection => selection.Price));
            }
        );

    [Fact]
    public void Every_code_is_either_applied_or_rejected_with_a_reason() =>
        Carts.Sample(
            (_, discounts, priced, _) =>
            {
                var byCode = discounts.Applied.Count(discount => !discount.IsAutomatic);
                var typed = byCode + discounts.Rejected.Length;
                discounts.Rejected.Select(code => code.Index).ShouldBeUnique();
                discounts.Rejected.ShouldAllBe(code => code.Index >= 0 && code.Index < typed);
                discounts.Rejected.ShouldAllBe(code => DiscountReasons.All.Contains(code.Reason));
                priced.Discounts.Applied.Count(discount => !discount.IsAutomatic).ShouldBe(byCode);
            }
        );

    [Fact]
    public void Tax_is_on_what_is_paid_after_all_discounts() =>
        Carts.Sample(
            (items, discounts, priced, tax) =>
            {
                if (priced.TaxLabel is null)
                {
                    return;
                }

                var points = tax.Rates[0].BasisPoints;
                var divisor = tax.PricesIncludeTax ? 10_000m + points : 10_000m;
                var parts = items
                    .Select(
                        (item, index) => item.BaseAmount - discounts.OffItem(index) - discounts.OffOrderShare(index)
                    )
                    .Append(
                        tax.Rates[0].TaxesShipping
                            ? (priced.Selections.Sum(selection => selection.Price)) - priced.Discounts.OffDelivery
                            : 0
                    )
                    .Select(net => net * points / divisor)
                    .ToList();
                var told = tax.PricesIncludeTax
                    ? priced.IncludedTax
                    : priced.Totals.Single(total => total.Type == TotalType.Tax).Amount;
                ((decimal)told).ShouldBeInRange(parts.Sum() - (parts.Count * 0.5m), parts.Sum() + (parts.Count * 0.5m));
            }
        );
}
