using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Prices a cart: delivery, tax, totals. Pure.</summary>
public static class CartPricer
{
    /// <summary>The priced cart. Throws <see cref="OverflowException"/> when amounts leave 64 bits.</summary>
    public static PricedCart Price(PricingRequest request, PricingRules rules)
    {
        var subtotal = Sum(request.Items.Select(item => item.BaseAmount));
        var plan = FulfillmentPlan.Of(request, subtotal, rules.Shipping);
        var tax = CartTax.Of(request, plan, rules.Tax);
        return new PricedCart
        {
            ItemTaxes = tax.PerItem,
            FulfillmentOptions = plan.Options,
            Selections = plan.Selections,
            IsDeliverable = plan.PerItem.All(option => option is not null),
            IsTaxKnown = tax.IsKnown,
            Totals = Totals(subtotal, plan.Selections, tax, PricingWords.In(request.Locale)),
            IncludedTax = tax.Included,
            TaxLabel = tax.Label,
        };
    }

    private static ImmutableArray<Total> Totals(
        long items,
        ImmutableArray<FulfillmentSelection> selections,
        CartTax tax,
        PricingWords words
    )
    {
        var totals = ImmutableArray.CreateBuilder<Total>();
        totals.Add(new Total(TotalType.ItemsBaseAmount, words.Items, items));
        totals.Add(new Total(TotalType.Subtotal, words.Subtotal, items));
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

        totals.Add(new Total(TotalType.Total, words.Total, checked(items + delivery + tax.OnTop)));
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
