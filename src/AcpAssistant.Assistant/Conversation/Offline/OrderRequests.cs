using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Calls the tool of an order route with what was collected.</summary>
internal sealed class OrderRequests(
    CheckOrderTool check,
    CancelOrderTool cancel,
    ChangeAddressTool address,
    StartReturnTool returns
)
{
    /// <summary>What the tool found out or needs.</summary>
    public Task<OrderToolResult> RunAsync(
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        OrderId? order = slots.TryGetValue("order", out var number) ? new OrderId(number) : null;
        var reason = slots.GetValueOrDefault("reason", "");
        return route switch
        {
            ChatRoute.CancelOrder => cancel.ProposeAsync(order, reason, context, cancellationToken),
            ChatRoute.ChangeOrder => address.ProposeAsync(
                order,
                slots.TryGetValue("address", out var written)
                    ? PostalAddresses.Read(written)
                    : PostalAddresses.Read(reason),
                context,
                cancellationToken
            ),
            ChatRoute.ReturnRefund => returns.ProposeAsync(
                order,
                slots.GetValueOrDefault("items") ?? (reason.Length > 0 ? reason : null),
                reason,
                context,
                cancellationToken
            ),
            _ => check.RunAsync(order, context, cancellationToken),
        };
    }
}
