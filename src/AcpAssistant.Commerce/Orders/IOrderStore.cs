namespace AcpAssistant.Commerce.Orders;

/// <summary>Where orders live. Order numbers are compared without case, spaces and leading '#'.</summary>
public interface IOrderStore
{
    /// <summary>The order if the access covers it, else null (same for "not yours" and "doesn't exist").</summary>
    Task<Order?> FindAsync(OrderId id, OrderAccess access, CancellationToken cancellationToken);

    /// <summary>The order of this number if it goes to this post code (compared by <see cref="PostCode.Same"/>), else null: whether the number or the code is wrong, or the order has no address, can't be told apart.</summary>
    Task<Order?> FindByPostCodeAsync(OrderId id, string postCode, CancellationToken cancellationToken);

    /// <summary>Orders the access covers, newest first (undated last), at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Order>> ListAsync(OrderAccess access, int limit, CancellationToken cancellationToken);

    /// <summary>The order of a checkout session, whoever owns it, or null.</summary>
    Task<Order?> FindBySessionAsync(SessionId sessionId, CancellationToken cancellationToken);

    /// <summary>The order for the shop's own use (import, pages behind sign-in), or null.</summary>
    Task<Order?> FindForShopAsync(OrderId id, CancellationToken cancellationToken);

    /// <summary>Saves a changed order with its expected version, pieces put back on the shelf and outbox messages, all or nothing; false (and nothing written) when the version is stale.</summary>
    /// <param name="order">The order after the change, with <see cref="Order.Version"/> still the one it was read with.</param>
    /// <param name="stockReturned">Pieces to give back per variant (positive); variants without counted stock are left alone. Empty when none.</param>
    /// <param name="outbox">What must be told to others.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<bool> SaveAsync(
        Order order,
        IReadOnlyDictionary<VariantId, int> stockReturned,
        IReadOnlyList<Outbox.OutboxMessage> outbox,
        CancellationToken cancellationToken
    );

    /// <summary>Orders with a payment of kind "refund_due" (promised, not yet confirmed by the PSP), oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Order>> FindRefundsDueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Adds imported orders or replaces those of the same number and source; orders of another source are never overwritten. Returns the numbers refused.</summary>
    Task<IReadOnlyList<OrderId>> ImportAsync(IReadOnlyList<Order> orders, CancellationToken cancellationToken);
}
