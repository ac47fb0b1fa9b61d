using AcpAssistant.Commerce.Orders;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes an order for webhooks, the same up to 2026-01-30: where to find it, how far it is, what was given back.</summary>
internal static class OrderEventMapper
{
    public static OrderEventData ToWire(AcpOrder order, AcpShop shop) =>
        new()
        {
            Type = "order",
            CheckoutSessionId = order.Session.Id.Value,
            PermalinkUrl = shop.OrderPage(order.Order.Id),
            Status = StatusOf(order),
            Refunds =
            [
                .. order
                    .Order.Payments.Where(payment =>
                        string.Equals(payment.Kind, OrderPaymentKinds.Refund, StringComparison.Ordinal)
                    )
                    .Select(payment => new Refund("original_payment", payment.Amount)),
            ],
        };

    // A closed list that has no word for packing, and whose last word is for what has arrived.
    private static string StatusOf(AcpOrder order) =>
        OrderState.Of(order) switch
        {
            OrderState.Canceled => "canceled",
            OrderState.Completed => "fulfilled",
            OrderState.Shipped => "shipped",
            _ => "confirmed",
        };
}
