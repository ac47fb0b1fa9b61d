using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Prices a cart: shipping, tax, totals. Pure.</summary>
public static class CartPricer
{
    /// <summary>The priced cart. Throws <see cref="OverflowException"/> when amounts leave 64 bits.</summary>
    public static PricedCart Price(PricingRequest request, PricingRules rules)
    {
        var subtotal = Sum(request.Items.Select(item => item.BaseAmount));
        var options = request.Destination is { } to
            ? ShippingTable.OptionsFor(to, subtotal, request.Now, rules.Shipping)
            : [];
        var shipping = options.FirstOrDefault(option =>
            string.Equals(option.Id, request.ShippingOptionId, StringComparison.Ordinal)
        );
        shipping ??= ShippingTable.Cheapest(options);

        var rate = request.Destination is { } destination ? TaxTable.Find(destination, rules.Tax) : null;
        var taxes = request.Items.Select(item => TaxOf(item.BaseAmount, rate, rules.Tax)).ToImmutableArray();
        var shippingTax =
            shipping is not null && rate is { TaxesShipping: true } ? TaxOf(shipping.Price, rate, rules.Tax) : 0;
        var tax = checked(Sum(taxes) + shippingTax);
        var included = rules.Tax.PricesIncludeTax;

        return new PricedCart
        {
            ItemTaxes = included ? [.. taxes.Select(_ => 0L)] : taxes,
            FulfillmentOptions = options,
            Shipping = shipping,
            Totals = Totals(subtotal, shipping, included ? 0 : tax, request.Destination is not null),
            IncludedTax = included ? tax : 0,
            TaxLabel = rate?.Label,
        };
    }

    private static long TaxOf(long amount, TaxRate? rate, TaxOptions options) =>
        rate is null ? 0
        : options.PricesIncludeTax ? TaxTable.TaxInside(amount, rate)
        : TaxTable.TaxOnTop(amount, rate);

    private static ImmutableArray<Total> Totals(
        long items,
        FulfillmentOption? shipping,
        long tax,
        bool destinationKnown
    )
    {
        var totals = ImmutableArray.CreateBuilder<Total>();
        totals.Add(new Total(TotalType.ItemsBaseAmount, "Items", items));
        totals.Add(new Total(TotalType.Subtotal, "Subtotal", items));
        if (shipping is not null)
        {
            totals.Add(new Total(TotalType.Fulfillment, "Shipping", shipping.Price));
        }

        // Before the destination is known a tax of 0 would be a false promise.
        if (destinationKnown)
        {
            totals.Add(new Total(TotalType.Tax, "Tax", tax));
        }

        totals.Add(new Total(TotalType.Total, "Total", checked(items + (shipping?.Price ?? 0) + tax)));
        return totals.ToImmutable();
    }

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
