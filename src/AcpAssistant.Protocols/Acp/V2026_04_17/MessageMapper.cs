using System.Collections.Frozen;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Writes the session's messages with the codes that this version's schema allows.</summary>
internal static class MessageMapper
{
    private static readonly FrozenSet<string> ErrorCodes = new[]
    {
        "missing",
        "invalid",
        "out_of_stock",
        "payment_declined",
        "requires_sign_in",
        "requires_3ds",
        "low_stock",
        "quantity_exceeded",
        "coupon_invalid",
        "coupon_expired",
        "minimum_not_met",
        "maximum_exceeded",
        "region_restricted",
        "age_verification_required",
        "approval_required",
        "unsupported",
        "not_found",
        "conflict",
        "rate_limited",
        "expired",
        "intervention_required",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WarningCodes = new[]
    {
        "low_stock",
        "high_demand",
        "shipping_delay",
        "price_change",
        "expiring_promotion",
        "limited_availability",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Message ToWire(CheckoutMessage message) =>
        message.Kind switch
        {
            CheckoutMessageKind.Error => Plain(message, Known(ErrorCodes, message.Code) ?? "invalid") with
            {
                Resolution = ResolutionOf(message.Code),
            },
            // A warning needs a code of the closed list; one without tells the same as an info message.
            CheckoutMessageKind.Warning when Known(WarningCodes, message.Code) is { } code => Plain(message, code),
            _ => Plain(message, code: null) with { Type = AcpNames.Of(CheckoutMessageKind.Info) },
        };

    private static Message Plain(CheckoutMessage message, string? code) =>
        new()
        {
            Type = AcpNames.Of(message.Kind),
            Code = code,
            Param = message.Param,
            ContentType = "plain",
            Content = message.Content,
        };

    private static string? Known(FrozenSet<string> codes, string? code) =>
        code is not null && codes.Contains(code) ? code : null;

    private static string? ResolutionOf(string? code) =>
        code switch
        {
            "missing" or "invalid" or "payment_declined" or "region_restricted" => "requires_buyer_input",
            "out_of_stock" or "low_stock" or "quantity_exceeded" or "not_found" or "unsupported" or "conflict" =>
                "recoverable",
            _ => null,
        };
}
