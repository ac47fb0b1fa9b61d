using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing;

/// <summary>Whatever is in the cart and whatever is chosen: it adds up, and each line reaches the buyer once or the cart says that it doesn't.</summary>
public sealed class MixedCartProperties
{
    private static readonly Gen<PricingItem> Items = Gen.Select(
        Gen.Long[0, 100_000],
        Gen.Int[1, 9],
        Gen.Bool,
        Gen.Long[0, 6_000],
        Gen.OneOf<string?>(null, "books"),
        (price, quantity, isDigital, grams, taxClass) =>
            new PricingItem(price, quantity)
            {
                IsDigital = isDigital,
                WeightGrams = grams,
                TaxClass = taxClass,
            }
    );

    private static readonly Gen<FulfillmentChoice> Choices = Gen.Select(
        Gen.OneOf<string?>(null, "parcel", "freight", "round", "denver", "link", "key", "nonsense"),
        Gen.OneOf<FulfillmentType?>(
            null,
            FulfillmentType.Shipping,
            FulfillmentType.Pickup,
            FulfillmentType.LocalDelivery,
            FulfillmentType.Digital
        ),
        Gen.OneOf("li_0", "li_1", "li_2", "item_3", "nobody").Array[0, 3],
        (option, type, items) =>
            new FulfillmentChoice
            {
                OptionId = option,
                Type = type,
                ItemIds = [.. items],
            }
    );

    private static readonly Gen<PricingRequest> Carts = Gen.Select(
        Items.Array[0, 6],
        Gen.OneOf<Address?>(null, TestShop.Denver, MixedShop.Boulder, TestShop.Paris, TestShop.Oslo),
        Choices.Array[0, 4],
        Gen.Int[0, 500],
        (items, to, choices, hours) =>
            new PricingRequest(
                [.. items.Select((item, at) => item with { LineId = $"li_{at}", ItemId = $"item_{at}" })],
                to,
                TestShop.Monday.AddHours(hours)
            )
            {
                Choices = [.. choices],
            }
    );

    [Fact]
    public void Each_line_reaches_the_buyer_once_or_the_cart_says_that_it_does_not() =>
        Carts.Sample(request =>
        {
            var cart = CartPricer.Price(request, MixedShop.Prices);
            var brought = cart.Selections.SelectMany(selection => selection.LineIds).ToList();

            brought.Distinct(StringComparer.Ordinal).Count().ShouldBe(brought.Count);
            brought.ShouldBeSubsetOf(request.Items.Select(item => item.LineId));
            cart.IsDeliverable.ShouldBe(brought.Count == request.Items.Length);
            foreach (var selection in cart.Selections)
            {
                var option = cart.FulfillmentOptions.Single(option => option.Id == selection.OptionId);
                selection.LineIds.ShouldBeSubsetOf(option.LineIds);
                (selection.Type, selection.Price).ShouldBe((option.Type, option.Price));
            }
        });

    [Fact]
    public void Totals_add_up_and_delivery_is_the_sum_of_what_was_selected() =>
        Carts.Sample(request =>
        {
            var cart = CartPricer.Price(request, MixedShop.Prices);
            long Amount(TotalType type) => cart.Totals.Where(total => total.Type == type).Sum(total => total.Amount);

            Amount(TotalType.Fulfillment).ShouldBe(cart.Selections.Sum(selection => selection.Price));
            Amount(TotalType.Total)
                .ShouldBe(Amount(TotalType.ItemsBaseAmount) + Amount(TotalType.Fulfillment) + Amount(TotalType.Tax));
            Amount(TotalType.Tax).ShouldBeGreaterThanOrEqualTo(cart.ItemTaxes.Sum());
            cart.Totals.Any(total => total.Type == TotalType.Tax).ShouldBe(cart.IsTaxKnown);
        });

    [Fact]
    public void Nothing_has_to_be_fetched_that_nobody_asked_for_while_it_can_be_brought() =>
        Carts.Sample(request =>
        {
            var cart = CartPricer.Price(request with { Choices = [] }, MixedShop.Prices);
            var canBeBrought = cart.FulfillmentOptions.Any(option =>
                option.Type is FulfillmentType.Shipping or FulfillmentType.LocalDelivery
            );

            cart.Selections.Any(selection => selection.Type == FulfillmentType.Pickup)
                .ShouldBe(!canBeBrought && cart.FulfillmentOptions.Any(option => option.Pickup is not null));
        });
}
