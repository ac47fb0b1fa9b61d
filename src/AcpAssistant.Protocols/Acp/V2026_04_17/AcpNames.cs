using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>The wire's names for the domain's enumerations.</summary>
internal static class AcpNames
{
    public static string Of(CheckoutStatus status) =>
        status switch
        {
            CheckoutStatus.Incomplete => "incomplete",
            CheckoutStatus.NotReadyForPayment => "not_ready_for_payment",
            CheckoutStatus.ReadyForPayment => "ready_for_payment",
            CheckoutStatus.CompleteInProgress => "complete_in_progress",
            CheckoutStatus.Completed => "completed",
            CheckoutStatus.Canceled => "canceled",
            CheckoutStatus.Expired => "expired",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No name on the wire."),
        };

    public static string Of(TotalType type) =>
        type switch
        {
            TotalType.ItemsBaseAmount => "items_base_amount",
            TotalType.ItemsDiscount => "items_discount",
            TotalType.Subtotal => "subtotal",
            TotalType.Discount => "discount",
            TotalType.Fulfillment => "fulfillment",
            TotalType.Tax => "tax",
            TotalType.Fee => "fee",
            TotalType.Total => "total",
            TotalType.AmountRefunded => "amount_refunded",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No name on the wire."),
        };

    public static string Of(CheckoutMessageKind kind) =>
        kind switch
        {
            CheckoutMessageKind.Info => "info",
            CheckoutMessageKind.Warning => "warning",
            CheckoutMessageKind.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name on the wire."),
        };

    /// <summary>"completed" is the wire's word for arrived: the changelog's "delivered" was taken back in the schema.</summary>
    public static string Of(OrderStatus status) =>
        status switch
        {
            OrderStatus.Confirmed => "confirmed",
            OrderStatus.Processing => "processing",
            OrderStatus.Shipped => "shipped",
            OrderStatus.Delivered => "completed",
            OrderStatus.Canceled => "canceled",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No name on the wire."),
        };
}
