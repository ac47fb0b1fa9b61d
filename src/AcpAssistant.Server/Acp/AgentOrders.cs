using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Server.Acp;

/// <summary>Finds orders for the agents that made them. An order is an agent's when the session that it came from is.</summary>
internal sealed class AgentOrders(IOrderStore orders, IReturnStore returns, ICheckoutStore sessions)
{
    /// <summary>The order as it stands; null when there is none, or when it is somebody else's.</summary>
    public async Task<AcpOrder?> FindAsync(OrderId id, CheckoutOwner owner, CancellationToken cancellationToken) =>
        await orders.FindForShopAsync(id, cancellationToken) is { SessionId: { } sessionId } order
        && await sessions.FindAsync(sessionId, owner, cancellationToken) is { } session
            ? new AcpOrder(order, session, [.. await returns.ListAsync(order.Id, cancellationToken)])
            : null;
}
