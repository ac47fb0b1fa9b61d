using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Server.Acp;

/// <summary>The one place where refusals of checkout and carts become HTTP.</summary>
internal static class RefusalMapper
{
    public static AcpFailure ToFailure(CheckoutRefusal refusal, AcpOperation operation, IAcpWire wire) =>
        refusal switch
        {
            CheckoutRefusal.NotFound => AcpFailure.NotFound(),
            CheckoutRefusal.Invalid invalid => AcpFailure.BadRequest(
                invalid.Code,
                invalid.Message,
                wire.RequestPath(invalid.Param)
            ),
            CheckoutRefusal.WrongStatus wrong => WrongStatus(wrong, operation),
            CheckoutRefusal.Conflict conflict => Conflict("conflict", conflict.Message) with
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            },
            CheckoutRefusal.AddressChanged changed => new(
                StatusCodes.Status409Conflict,
                new AcpError(
                    AcpError.InvalidRequest,
                    "address_changed",
                    changed.Message,
                    wire.RequestPath("$.fulfillment_details.address")
                )
            ),
            _ => throw new InvalidOperationException("CheckoutRefusal has five cases."),
        };

    public static AcpFailure ToFailure(CartRefusal refusal) =>
        refusal switch
        {
            CartRefusal.NotFound => AcpFailure.NoSuchCart(),
            CartRefusal.Invalid invalid => AcpFailure.BadRequest(invalid.Code, invalid.Message, invalid.Param),
            CartRefusal.Unavailable gone => new(
                StatusCodes.Status422UnprocessableEntity,
                new AcpError(AcpError.InvalidRequest, gone.Code, gone.Message)
            ),
            CartRefusal.Conflict conflict => Conflict("conflict", conflict.Message) with
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            },
            _ => throw new InvalidOperationException("CartRefusal has four cases."),
        };

    private static AcpFailure WrongStatus(CheckoutRefusal.WrongStatus wrong, AcpOperation operation) =>
        wrong.Status switch
        {
            // Checkout RFC §4.5: 405 when there is nothing left to cancel.
            CheckoutStatus.Completed or CheckoutStatus.Canceled when operation == AcpOperation.Cancel => Conflict(
                CodeOf(wrong.Status),
                wrong.Message
            ) with
            {
                Status = StatusCodes.Status405MethodNotAllowed,
                Allow = "",
            },
            CheckoutStatus.CompleteInProgress => Conflict(CodeOf(wrong.Status), wrong.Message) with
            {
                RetryAfter = TimeSpan.FromSeconds(2),
            },
            _ => Conflict(CodeOf(wrong.Status), wrong.Message),
        };

    private static AcpFailure Conflict(string code, string message) =>
        new(StatusCodes.Status409Conflict, new AcpError(AcpError.InvalidRequest, code, message));

    private static string CodeOf(CheckoutStatus status) =>
        status switch
        {
            CheckoutStatus.Completed => "session_completed",
            CheckoutStatus.Canceled => "session_canceled",
            CheckoutStatus.Expired => "expired",
            CheckoutStatus.CompleteInProgress => "payment_in_progress",
            CheckoutStatus.PendingApproval => "approval_required",
            CheckoutStatus.RequiresEscalation => "requires_escalation",
            _ => "not_ready_for_payment",
        };
}
