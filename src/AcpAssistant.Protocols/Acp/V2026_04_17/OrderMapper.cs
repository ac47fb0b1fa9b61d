using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;
using Order = AcpAssistant.Protocols.Acp.Shared.Order;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes an order with its lines, parcels, changes after the purchase and totals.</summary>
internal static class OrderMapper
{
    public static Order ToWire(AcpOrder order, AcpShop shop)
    {
        var earlier = V2026_01_30.OrderMapper.ToWire(order.Order, order.Session, shop);
        var lines = LineState.Of(order);
        return earlier with
        {
            Status = OrderState.Of(order),
            Confirmation = earlier.Confirmation! with { OrderNotes = order.Order.Notes },
            LineItems = [.. lines.Select(line => ToWire(line, order, shop))],
            Fulfillments = [.. order.Order.Fulfillments.Select(parcel => FulfillmentMapper.ToWire(parcel, order))],
            Adjustments = AdjustmentMapper.ToWire(order),
            Totals = TotalMapper.ToWire(order.Order.Totals),
        };
    }

    /// <summary>Webhooks are described by the OpenAPI file alone, which knows no notes in the confirmation.</summary>
    public static Order ForEvent(AcpOrder order, AcpShop shop)
    {
        var written = ToWire(order, shop);
        return written with { Type = "order", Confirmation = written.Confirmation! with { OrderNotes = null } };
    }

    private static OrderLineItem ToWire(LineState state, AcpOrder order, AcpShop shop)
    {
        var line = state.Line;
        var bought = order.Session.Lines.FirstOrDefault(candidate =>
            string.Equals(candidate.Id, line.Id, StringComparison.Ordinal)
        );
        return new OrderLineItem
        {
            Id = line.Id,
            Title = line.Title,
            ProductId = line.ProductId.Value,
            ImageUrl = shop.Absolute(bought?.ImageUrl),
            Quantity = new OrderLineItemQuantity(line.Quantity, state.Current, state.Fulfilled),
            UnitPrice = line.UnitPrice,
            Subtotal = checked((line.UnitPrice * line.Quantity) - line.Discount),
            Status = state.Status,
        };
    }
}
