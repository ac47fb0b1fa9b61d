using AcpAssistant.Commerce.Orders;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes the order of a completed session.</summary>
internal static class OrderMapper
{
    public static Order ToWire(Commerce.Orders.Order order, Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = order.Id.Value,
            CheckoutSessionId = session.Id.Value,
            PermalinkUrl = shop.OrderPage(order.Id),
            OrderNumber = order.Id.Value,
            Status = AcpNames.Of(order.Status),
            EstimatedDelivery = Delivery(session),
            Confirmation = new OrderConfirmation { ConfirmationNumber = order.Id.Value, OrderNotes = order.Notes },
            LineItems = [.. order.Lines.Select(line => ToWire(line, order.Status))],
            Totals = AcpMapper.ToWire(order.Totals),
        };

    private static EstimatedDelivery? Delivery(Checkout.CheckoutSession session) =>
        session.ShippingOptions.FirstOrDefault(option =>
            string.Equals(option.Id, session.SelectedShippingOptionId, StringComparison.Ordinal)
        )
            is { } chosen
            ? new EstimatedDelivery(AcpMapper.StartOf(chosen.EarliestDelivery), AcpMapper.EndOf(chosen.LatestDelivery))
            : null;

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
