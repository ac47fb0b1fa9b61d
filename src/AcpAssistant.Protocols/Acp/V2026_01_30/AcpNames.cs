using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>The names that 2026-01-30 brought for states.</summary>
internal static class AcpNames
{
    public static string Of(CheckoutStatus status) =>
        status switch
        {
            CheckoutStatus.Incomplete => "incomplete",
            CheckoutStatus.NotReadyForPayment => "not_ready_for_payment",
            CheckoutStatus.ReadyForPayment => "ready_for_payment",
            CheckoutStatus.AuthenticationRequired => "authentication_required",
            CheckoutStatus.RequiresEscalation => "requires_escalation",
            CheckoutStatus.PendingApproval => "pending_approval",
            CheckoutStatus.CompleteInProgress => "complete_in_progress",
            CheckoutStatus.Completed => "completed",
            CheckoutStatus.Canceled => "canceled",
            CheckoutStatus.Expired => "expired",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No name on the wire."),
        };

    /// <summary>A closed list of four; a canceled order has no name in it.</summary>
    public static string? Of(OrderStatus status) =>
        status switch
        {
            OrderStatus.Confirmed => "confirmed",
            OrderStatus.Processing => "processing",
            OrderStatus.Shipped => "shipped",
            OrderStatus.Delivered => "delivered",
            _ => null,
        };
}
