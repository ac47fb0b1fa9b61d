using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Names that are the same in every version.</summary>
internal static class SharedNames
{
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
}
