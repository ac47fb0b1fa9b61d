using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Prices a cart: delivery, tax, totals. Pure.</summary>
public static class CartPricer
{
    /// <summary>The priced cart. Throws <see cref="OverflowException"/> when amounts leave 64 bits.</summary>
    public static PricedCart Price(PricingRequest request, PricingRules rules)
    {
        var items = Sum(request.Items.Select(item => item.BaseAmount));
        // "Free from" means what is paid for the items.
        var paid = items - Sum(request.Discounts.OffItems) - Sum(request.Discounts.OffOrder);
        var plan = FulfillmentPlan.Of(request, paid, rules.Shipping);
        var discounts = request.Discounts.WithDelivery(Sum(plan.Selections.Select(selection => selection.Price)));
        var tax = CartTax.Of(request, plan, discounts, rules.Tax);
        return new PricedCart
        {
            ItemTaxes = tax.PerItem,
            FulfillmentOptions = plan.Options,
            Selections = plan.Selections,
            IsDeliverable = plan.PerItem.All(option => option is not null),
            IsTaxKnown = tax.IsKnown,
            Discounts = discounts,
            Totals = Totals(items, discounts, plan.Selections, tax, PricingWords.In(request.Locale)),
            IncludedTax = tax.Included,
            TaxLabel = tax.Label,
        };
    }

    private static ImmutableArray<Total> Totals(
        long items,
        DiscountedCart discounts,
        ImmutableArray<FulfillmentSelection> selections,
        CartTax tax,
        PricingWords words
    )
    {
        var offItems = Sum(discounts.OffItems);
        var offOrder = checked(Sum(discounts.OffOrder) + discounts.OffDelivery);
        var totals = ImmutableArray.CreateBuilder<Total>();
        totals.Add(new Total(TotalType.ItemsBaseAmount, words.Items, items));
        if (offItems > 0)
        {
            totals.Add(new Total(TotalType.ItemsDiscount, words.ItemsDiscount, offItems));
        }

        totals.Add(new Total(TotalType.Subtotal, words.Subtotal, items - offItems));
        if (offOrder > 0)
        {
            totals.Add(new Total(TotalType.Discount, words.Discount, offOrder));
        }

        var delivery = Sum(selections.Select(selection => selection.Price));
        if (!selections.IsEmpty)
        {
            totals.Add(new Total(TotalType.Fulfillment, NameOf(selections, words), delivery));
        }

        // Before the place is known a tax of 0 would be a false promise.
        if (tax.IsKnown)
        {
            totals.Add(new Total(TotalType.Tax, words.Tax, tax.OnTop));
        }

        totals.Add(
            new Total(TotalType.Total, words.Total, checked(items - offItems - offOrder + delivery + tax.OnTop))
        );
        return totals.ToImmutable();
    }

    private static string NameOf(ImmutableArray<FulfillmentSelection> selections, PricingWords words) =>
        selections.Select(selection => selection.Type).Distinct().ToList() switch
        {
            [FulfillmentType.Digital] => words.Digital,
            [FulfillmentType.Pickup] => words.Pickup,
            [FulfillmentType.Shipping] => words.Shipping,
            _ => words.Delivery,
        };

    private static long Sum(IEnumerable<long> amounts)
    {
        var sum = 0L;
        foreach (var amount in amounts)
        {
            sum = checked(sum + amount);
        }

        return sum;
    }
}
