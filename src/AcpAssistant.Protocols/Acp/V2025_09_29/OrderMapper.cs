using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes the order of a completed session: where to find it, and no more.</summary>
internal static class OrderMapper
{
    public static Order ToWire(Commerce.Orders.Order order, Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Id = order.Id.Value,
            CheckoutSessionId = session.Id.Value,
            PermalinkUrl = shop.OrderPage(order.Id),
        };
}
