using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>How the lines of a cart reach the buyer.</summary>
/// <param name="Options">All that can be chosen.</param>
/// <param name="Selections">What is chosen, or taken for lack of a choice.</param>
/// <param name="PerItem">The option of each item, in order; null where nothing fits.</param>
internal sealed record FulfillmentPlan(
    ImmutableArray<FulfillmentOption> Options,
    ImmutableArray<FulfillmentSelection> Selections,
    ImmutableArray<FulfillmentOption?> PerItem
)
{
    /// <summary>Plans a cart: each item goes the way that was asked for, else the cheapest. Among equals the one that arrives first; fetching only where nothing can be brought.</summary>
    public static FulfillmentPlan Of(PricingRequest request, long subtotal, ShippingOptions options)
    {
        var offers = Offers.For(request, subtotal, options);
        var perItem = request.Items.Select(item => OfferFor(item, offers, request.Choices)).ToList();
        var selections = offers
            .Select(offer => Selection(offer, request.Items, perItem))
            .OfType<FulfillmentSelection>()
            .ToImmutableArray();
        return new FulfillmentPlan(
            [.. offers.Select(offer => Priced(offer.Option, selections))],
            selections,
            [.. perItem.Select(offer => offer?.Option)]
        );
    }

    private static Offer? OfferFor(
        PricingItem item,
        ImmutableArray<Offer> offers,
        ImmutableArray<FulfillmentChoice> choices
    )
    {
        var fitting = offers.Where(offer => offer.Fits(item)).ToList();
        return Asked(choices.Where(choice => choice.Names(item.LineId, item.ItemId)), fitting)
            ?? Asked(choices.Where(choice => choice.ItemIds.IsEmpty), fitting)
            ?? Cheapest(fitting.Where(offer => offer.Option.Type != FulfillmentType.Pickup))
            ?? Cheapest(fitting);
    }

    private static Offer? Asked(IEnumerable<FulfillmentChoice> choices, List<Offer> fitting) =>
        choices
            .Select(choice => Cheapest(fitting.Where(offer => choice.Wants(offer.Option))))
            .FirstOrDefault(offer => offer is not null);

    private static Offer? Cheapest(IEnumerable<Offer> offers) =>
        offers.OrderBy(offer => offer.Option.Price).ThenBy(offer => offer.Option.LatestDelivery).FirstOrDefault();

    private static FulfillmentSelection? Selection(Offer offer, ImmutableArray<PricingItem> items, List<Offer?> perItem)
    {
        var taken = items.Where((_, index) => ReferenceEquals(perItem[index], offer)).ToList();
        return taken.Count == 0
            ? null
            : new FulfillmentSelection(
                offer.Option.Type,
                offer.Option.Id,
                [.. taken.Select(item => item.LineId)],
                offer.PriceOf(taken.Aggregate(0L, (sum, item) => Offers.Added(sum, item.Grams)))
            );
    }

    private static FulfillmentOption Priced(
        FulfillmentOption option,
        ImmutableArray<FulfillmentSelection> selections
    ) =>
        selections.FirstOrDefault(selection => string.Equals(selection.OptionId, option.Id, StringComparison.Ordinal))
            is { } selection
            ? option with
            {
                Price = selection.Price,
            }
            : option;
}
