using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Tells where an order is: status, parcels, promised day, late or not.</summary>
public sealed class CheckOrderTool(OrderFinder finder)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "check_order";

    /// <summary>Looks the order up; null = the one in focus, or the only one.</summary>
    public async Task<OrderToolResult> RunAsync(
        OrderId? orderId,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var (order, instead) = await finder.FindAsync(orderId, context, cancellationToken);
        context.Record(Name, OrderOutcome.Of(order, instead), ("order_id", order?.Id.Value ?? orderId?.Value));
        return order is null
            ? instead!
            : new OrderToolResult.Told(order.Id.Value, OrderWording.Status(order, context.Wording, context.Now));
    }
}
