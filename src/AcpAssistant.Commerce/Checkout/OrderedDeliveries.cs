using System.Collections.Immutable;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Turns what was chosen in a session into what its order promises.</summary>
internal static class OrderedDeliveries
{
    public static ImmutableArray<OrderDelivery> Of(CheckoutSession session) =>
        [
            .. session
                .FulfillmentSelections.Select(selection =>
                    (
                        Selection: selection,
                        Option: session.FulfillmentOptions.FirstOrDefault(option =>
                            string.Equals(option.Id, selection.OptionId, StringComparison.Ordinal)
                        )
                    )
                )
                .Where(chosen => chosen.Option is not null)
                .Select(
                    (chosen, index) =>
                        new OrderDelivery
                        {
                            Id = FormattableString.Invariant($"dl_{index + 1}"),
                            Type = chosen.Selection.Type,
                            Title = chosen.Option!.Title,
                            LineIds = chosen.Selection.LineIds,
                            Price = chosen.Selection.Price,
                            EarliestDelivery = chosen.Option.EarliestDelivery,
                            LatestDelivery = chosen.Option.LatestDelivery,
                            Pickup = chosen.Option.Pickup,
                            Window = chosen.Option.Window,
                            Instructions = FulfillmentGroups.AskedFor(chosen.Selection, session)?.Instructions,
                        }
                ),
        ];
}
