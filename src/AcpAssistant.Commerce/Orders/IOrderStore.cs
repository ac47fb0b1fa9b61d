namespace AcpAssistant.Commerce.Orders;

/// <summary>Where orders live. Order numbers are compared without case, spaces and leading '#'.</summary>
public interface IOrderStore
{
    /// <summary>The order if the access covers it, else null (same for "not yours" and "doesn't exist").</summary>
    Task<Order?> FindAsync(OrderId id, OrderAccess access, CancellationToken cancellationToken);

    /// <summary>Orders the access covers, newest first (undated last), at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Order>> ListAsync(OrderAccess access, int limit, CancellationToken cancellationToken);

    /// <summary>The order of a checkout session, whoever owns it, or null.</summary>
    Task<Order?> FindBySessionAsync(SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>The order for the shop's own use (import, pages behind sign-in), or null.</summary>
    Task<Order?> FindForShopAsync(OrderId id, CancellationToken cancellationToken);

    /// <summary>Saves a changed order with its expected version and outbox messages; false when the version is stale.</summary>
    Task<bool> SaveAsync(Order order, IReadOnlyList<Outbox.OutboxMessage> outbox, CancellationToken cancellationToken);

    /// <summary>Adds imported orders or replaces those of the same number and source; orders of another source are never overwritten. Returns the numbers refused.</summary>
    Task<IReadOnlyList<OrderId>> ImportAsync(IReadOnlyList<Order> orders, CancellationToken cancellationToken);
}
