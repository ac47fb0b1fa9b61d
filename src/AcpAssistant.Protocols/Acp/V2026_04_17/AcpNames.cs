using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>The names that this version changed.</summary>
internal static class AcpNames
{
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
