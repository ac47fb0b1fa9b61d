using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes which items go together, where there is more to tell than that all do.</summary>
internal static class GroupMapper
{
    public static IReadOnlyList<FulfillmentGroup>? ToWire(Checkout.CheckoutSession session) =>
        session.FulfillmentSelections.Length > 1
        || (session.FulfillmentGroups.Length > 0 && session.FulfillmentSelections.Length > 0)
            ? [.. session.FulfillmentSelections.Select((selection, index) => Group(selection, index, session))]
            : null;

    private static FulfillmentGroup Group(FulfillmentSelection selection, int index, Checkout.CheckoutSession session)
    {
        var asked = Checkout.FulfillmentGroups.AskedFor(selection, session);
        var isBrought = selection.Type is FulfillmentType.Shipping or FulfillmentType.LocalDelivery;
        return new FulfillmentGroup
        {
            Id = asked?.GroupId ?? FormattableString.Invariant($"fg_{index + 1}"),
            ItemIds = [.. selection.LineIds],
            DestinationType = DeliveryNames.Of(selection.Type),
            FulfillmentDetails = isBrought ? PartyMapper.ToWire(session) : null,
            LocationId = selection.Type == FulfillmentType.Pickup ? selection.OptionId : null,
            Instructions = asked?.Instructions,
        };
    }
}
