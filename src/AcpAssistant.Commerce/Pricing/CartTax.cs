using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The tax of a planned cart.</summary>
/// <param name="IsKnown">Whether all places are known that it depends on; else nothing is told.</param>
/// <param name="PerItem">Added on top, per item.</param>
/// <param name="OnTop">Added on top altogether, delivery included.</param>
/// <param name="Included">Contained in the prices.</param>
/// <param name="Label">How it is called; null when nothing is taxed.</param>
internal sealed record CartTax(bool IsKnown, ImmutableArray<long> PerItem, long OnTop, long Included, string? Label)
{
    /// <summary>Each line and each delivery is taxed and rounded by itself: what is fetched where it is fetched, a download where the buyer or payer is, all else at its destination. Taxed is what is paid, after each one's share of every discount.</summary>
    public static CartTax Of(PricingRequest request, FulfillmentPlan plan, DiscountedCart discounts, TaxOptions tax)
    {
        var places = plan.PerItem.Select(option => PlaceOf(option, request)).ToList();
        if (request.Items.IsEmpty ? request.Destination is null : places.Exists(place => place is null))
        {
            return new CartTax(false, [.. request.Items.Select(_ => 0L)], 0, 0, null);
        }

        var parts = request
            .Items.Select(
                (item, index) => Part(item.BaseAmount - discounts.OffLine(index), places[index]!, item.TaxClass, tax)
            )
            .ToList();
        var offDelivery = Shares.Split(
            discounts.OffDelivery,
            [.. plan.Selections.Select(selection => selection.Price)]
        );
        var deliveries = plan
            .Selections.Select(
                (selection, index) =>
                    (Price: selection.Price - offDelivery[index], Place: PlaceOf(selection, plan, places))
            )
            .Select(delivery => (delivery.Price, Rate: TaxTable.Find(delivery.Place, null, tax)))
            .Where(delivery => delivery.Rate is { TaxesShipping: true })
            .Select(delivery => Part(delivery.Price, delivery.Rate, tax));
        var all = parts.Concat(deliveries).ToList();
        return new CartTax(
            true,
            [.. parts.Select(part => part.OnTop)],
            Sum(all.Select(part => part.OnTop)),
            Sum(all.Select(part => part.Included)),
            all.Select(part => part.Label).FirstOrDefault(label => label is not null)
        );
    }

    private static Address? PlaceOf(FulfillmentOption? option, PricingRequest request) =>
        option switch
        {
            null => null,
            { Pickup: { } pickup } => pickup.Address,
            { Type: FulfillmentType.Digital } => request.Destination ?? request.PayerPlace,
            _ => request.Destination,
        };

    private static Address PlaceOf(FulfillmentSelection selection, FulfillmentPlan plan, List<Address?> places) =>
        places[plan.PerItem.Select(option => option!.Id).ToList().IndexOf(selection.OptionId)]!;

    private static (long OnTop, long Included, string? Label) Part(
        long amount,
        Address place,
        string? taxClass,
        TaxOptions tax
    ) => Part(amount, TaxTable.Find(place, taxClass, tax), tax);

    private static (long OnTop, long Included, string? Label) Part(long amount, TaxRate? rate, TaxOptions tax) =>
        rate is null ? (0, 0, null)
        : rate.PricesIncludeTax ?? tax.PricesIncludeTax ? (0, TaxTable.TaxInside(amount, rate), rate.Label)
        : (TaxTable.TaxOnTop(amount, rate), 0, rate.Label);

    private static long Sum(IEnumerable<long> amounts) => amounts.Aggregate(0L, (sum, amount) => checked(sum + amount));
}
