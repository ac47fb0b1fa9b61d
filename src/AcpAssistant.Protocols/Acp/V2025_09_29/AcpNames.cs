using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>The five states and six codes that the first version knows.</summary>
internal static class AcpNames
{
    /// <summary>What messages may say until 2026-01-16; there are no warnings.</summary>
    public static readonly MessageCodes MessageCodes = new(
        MessageCodes.Set("missing", "invalid", "out_of_stock", "payment_declined", "requires_sign_in", "requires_3ds"),
        MessageCodes.Set()
    );

    /// <summary>States of later versions are told as the nearest one: a session that can't be paid now isn't ready, one that can't be paid any more is canceled.</summary>
    public static string Of(CheckoutStatus status) =>
        status switch
        {
            CheckoutStatus.Incomplete
            or CheckoutStatus.NotReadyForPayment
            or CheckoutStatus.AuthenticationRequired
            or CheckoutStatus.RequiresEscalation
            or CheckoutStatus.PendingApproval => "not_ready_for_payment",
            CheckoutStatus.ReadyForPayment => "ready_for_payment",
            CheckoutStatus.CompleteInProgress => "in_progress",
            CheckoutStatus.Completed => "completed",
            CheckoutStatus.Canceled or CheckoutStatus.Expired => "canceled",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No name on the wire."),
        };
}
