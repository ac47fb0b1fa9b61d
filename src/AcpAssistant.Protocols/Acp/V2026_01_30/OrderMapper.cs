using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes the order of a completed session, with number, status and delivery.</summary>
internal static class OrderMapper
{
    public static Order ToWire(Commerce.Orders.Order order, Checkout.CheckoutSession session, AcpShop shop) =>
        V2025_09_29.OrderMapper.ToWire(order, session, shop) with
        {
            OrderNumber = order.Id.Value,
            Status = AcpNames.Of(order.Status),
            EstimatedDelivery = Delivery(order),
            Confirmation = new OrderConfirmation { ConfirmationNumber = order.Id.Value },
            Support = Support(shop),
        };

    private static SupportInfo? Support(AcpShop shop) =>
        shop is { SupportEmail: null, HelpCenter: null }
            ? null
            : new SupportInfo { Email = shop.SupportEmail, HelpCenterUrl = shop.HelpCenter };

    private static EstimatedDelivery? Delivery(Commerce.Orders.Order order) =>
        order.Deliveries.IsEmpty
            ? null
            : new EstimatedDelivery(
                Days.StartOf(order.Deliveries.Min(delivery => delivery.EarliestDelivery)),
                Days.EndOf(order.Deliveries.Max(delivery => delivery.LatestDelivery))
            );
}
