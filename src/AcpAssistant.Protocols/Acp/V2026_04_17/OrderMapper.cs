using AcpAssistant.Commerce.Orders;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;
using Checkout = AcpAssistant.Commerce.Checkout;
using Order = AcpAssistant.Protocols.Acp.Shared.Order;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes the order of a completed session, with its lines and totals.</summary>
internal static class OrderMapper
{
    public static Order ToWire(Commerce.Orders.Order order, Checkout.CheckoutSession session, AcpShop shop)
    {
        var earlier = V2026_01_30.OrderMapper.ToWire(order, session, shop);
        return earlier with
        {
            Status = AcpNames.Of(order.Status),
            Confirmation = earlier.Confirmation! with { OrderNotes = order.Notes },
            LineItems = [.. order.Lines.Select(line => ToWire(line, order.Status))],
            Totals = TotalMapper.ToWire(order.Totals),
        };
    }

    // The schema's rule: removed if nothing is wanted any more, fulfilled if all of it left, else processing.
    private static OrderLineItem ToWire(OrderLine line, OrderStatus status)
    {
        var current = status == OrderStatus.Canceled ? 0 : line.Quantity;
        var fulfilled = status is OrderStatus.Shipped or OrderStatus.Delivered ? current : 0;
        return new OrderLineItem
        {
            Id = line.Id,
            Title = line.Title,
            ProductId = line.ProductId.Value,
            Quantity = new OrderLineItemQuantity(line.Quantity, current, fulfilled),
            UnitPrice = line.UnitPrice,
            Subtotal = checked(line.UnitPrice * line.Quantity),
            Status =
                current == 0 ? "removed"
                : fulfilled == current ? "fulfilled"
                : "processing",
        };
    }
}
