using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes the ways of delivery.</summary>
internal static class OptionMapper
{
    public static FulfillmentOption ToWire(Commerce.Pricing.FulfillmentOption option)
    {
        var wire = new FulfillmentOption
        {
            Type = DeliveryNames.Of(option.Type),
            Id = option.Id,
            Title = option.Title,
            Description = option.Description.Length > 0 ? option.Description : null,
            Totals =
            [
                TotalMapper.Amount(TotalType.Fulfillment, option.Title, option.Price),
                TotalMapper.Amount(TotalType.Total, option.Title, option.Price),
            ],
        };
        return option switch
        {
            { Type: FulfillmentType.Shipping } => wire with
            {
                Carrier = option.Carrier,
                EarliestDeliveryTime = Days.StartOf(option.EarliestDelivery),
                LatestDeliveryTime = Days.EndOf(option.LatestDelivery),
            },
            { Pickup: { } place } => wire with
            {
                Location = new PickupLocation
                {
                    Name = place.Name,
                    Address = PartyMapper.ToWire(place.Address)!,
                    Phone = place.Phone,
                    Instructions = place.Instructions,
                },
                PickupType = DeliveryNames.Of(place.Kind),
                ReadyBy = place.ReadyBy,
                PickupBy = place.HoldUntil,
            },
            { Window: { } window } => wire with { DeliveryWindow = new DeliveryWindow(window.Start, window.End) },
            _ => wire,
        };
    }

    // item_ids are line item ids by the schema's own words; its examples show catalogue ids, which are read as well.
    public static IReadOnlyList<SelectedFulfillmentOption>? Selected(Commerce.Checkout.CheckoutSession session) =>
        session.FulfillmentSelections.IsEmpty
            ? null
            :
            [
                .. session.FulfillmentSelections.Select(selection => new SelectedFulfillmentOption
                {
                    Type = DeliveryNames.Of(selection.Type),
                    OptionId = selection.OptionId,
                    ItemIds = [.. selection.LineIds],
                }),
            ];
}
