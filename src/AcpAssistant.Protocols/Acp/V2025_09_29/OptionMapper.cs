using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes a way of delivery; its tax is part of the session's tax, as in every later version.</summary>
internal static class OptionMapper
{
    public static FulfillmentOption ToWire(Commerce.Pricing.FulfillmentOption option) =>
        new()
        {
            Type = DeliveryNames.Of(option.Type),
            Id = option.Id,
            Title = option.Title,
            Subtitle = option.Description.Length > 0 ? option.Description : null,
            Carrier = option.Carrier,
            EarliestDeliveryTime =
                option.Type == FulfillmentType.Digital ? null : Days.StartOf(option.EarliestDelivery),
            LatestDeliveryTime = option.Type == FulfillmentType.Digital ? null : Days.EndOf(option.LatestDelivery),
            Subtotal = option.Price,
            Tax = 0,
            Total = option.Price,
        };
}
