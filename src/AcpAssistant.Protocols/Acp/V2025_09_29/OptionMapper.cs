using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes a way of delivery; its tax is part of the session's tax, as in every later version.</summary>
internal static class OptionMapper
{
    public static FulfillmentOption ToWire(Commerce.Pricing.FulfillmentOption option) =>
        new()
        {
            Type = "shipping",
            Id = option.Id,
            Title = option.Title,
            Subtitle = option.Description,
            Carrier = option.Carrier,
            EarliestDeliveryTime = Days.StartOf(option.EarliestDelivery),
            LatestDeliveryTime = Days.EndOf(option.LatestDelivery),
            Subtotal = option.Price,
            Tax = 0,
            Total = option.Price,
        };
}
