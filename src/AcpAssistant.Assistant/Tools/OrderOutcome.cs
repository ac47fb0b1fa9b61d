using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Names outcomes of order tools for the record.</summary>
internal static class OrderOutcome
{
    /// <summary>ok, needs_identity, not_found or needs_choice.</summary>
    public static string Of(Order? order, OrderToolResult? instead) =>
        order is not null
            ? "ok"
            : instead switch
            {
                OrderToolResult.NeedsProof => "needs_identity",
                OrderToolResult.Choose => "needs_choice",
                _ => "not_found",
            };
}
