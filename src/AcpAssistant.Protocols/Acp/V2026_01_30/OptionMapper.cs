using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes the ways of delivery.</summary>
internal static class OptionMapper
{
    public static FulfillmentOption ToWire(Commerce.Pricing.FulfillmentOption option) =>
        new()
        {
            Type = "shipping",
            Id = option.Id,
            Title = option.Title,
            Description = option.Description,
            Carrier = option.Carrier,
            EarliestDeliveryTime = Days.StartOf(option.EarliestDelivery),
            LatestDeliveryTime = Days.EndOf(option.LatestDelivery),
            Totals =
            [
                TotalMapper.Amount(TotalType.Fulfillment, option.Title, option.Price),
                TotalMapper.Amount(TotalType.Total, option.Title, option.Price),
            ],
        };

    // item_ids are line item ids by the schema's own words; its examples show catalogue ids, which can't tell two lines apart.
    public static IReadOnlyList<SelectedFulfillmentOption>? Selected(Commerce.Checkout.CheckoutSession session) =>
        session.SelectedShippingOptionId is { } id
            ?
            [
                new SelectedFulfillmentOption
                {
                    Type = "shipping",
                    OptionId = id,
                    ItemIds = [.. session.Lines.Select(line => line.Id)],
                },
            ]
            : null;
}
