using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>The orders of an <see cref="InMemoryShop"/>.</summary>
public sealed class InMemoryOrderStore(InMemoryShop shop) : IOrderStore
{
    /// <summary>Runs before each save; throws to break it, changes the shop to win a race.</summary>
    public Func<Order, Task> BeforeSave { get; set; } = _ => Task.CompletedTask;

    public async Task<Order?> FindAsync(OrderId id, OrderAccess access, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return shop.OrderTable.Values.FirstOrDefault(order => SameNumber(order.Id, id) && Covers(access, order));
        }
    }

    public async Task<Order?> FindByPostCodeAsync(OrderId id, string postCode, CancellationToken cancellationToken) =>
        await FindForShopAsync(id, cancellationToken) is { ShippingAddress.PostalCode: { } code } order
        && PostCode.Same(code, postCode)
            ? order
            : null;

    public async Task<IReadOnlyList<Order>> ListAsync(
        OrderAccess access,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return
            [
                .. shop
                    .OrderTable.Values.Where(order => Covers(access, order))
                    .OrderBy(order => order.PlacedAt is null)
                    .ThenByDescending(order => order.PlacedAt)
                    .Take(limit),
            ];
        }
    }

    public async Task<Order?> FindBySessionAsync(SessionId sessionId, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return shop.OrderTable.Values.FirstOrDefault(order => order.SessionId == sessionId);
        }
    }

    public async Task<Order?> FindForShopAsync(OrderId id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return shop.OrderTable.Values.FirstOrDefault(order => SameNumber(order.Id, id));
        }
    }

    public async Task<bool> SaveAsync(
        Order order,
        IReadOnlyDictionary<VariantId, int> stockReturned,
        IReadOnlyList<OutboxMessage> outbox,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        await BeforeSave(order);
        lock (shop.Gate)
        {
            if (shop.OrderTable.GetValueOrDefault(order.Id)?.Version != order.Version)
            {
                return false;
            }

            shop.OrderTable[order.Id] = order with { Version = order.Version + 1 };
            foreach (var (variant, pieces) in stockReturned)
            {
                shop.TryMoveStock(variant, -pieces);
            }

            shop.OutboxTable.AddRange(outbox);
            return true;
        }
    }

    public async Task<IReadOnlyList<Order>> FindRefundsDueAsync(int limit, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return
            [
                .. shop
                    .OrderTable.Values.Where(order =>
                        order.Payments.Any(payment => payment.Kind == OrderPaymentKinds.RefundDue)
                    )
                    .OrderBy(order => order.UpdatedAt)
                    .Take(limit),
            ];
        }
    }

    public async Task<IReadOnlyList<OrderId>> ImportAsync(
        IReadOnlyList<Order> orders,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            var refused = new List<OrderId>();
            foreach (var order in orders)
            {
                var known = shop.OrderTable.GetValueOrDefault(order.Id);
                if (known is not null && known.Source != order.Source)
                {
                    refused.Add(order.Id);
                    continue;
                }

                shop.OrderTable[order.Id] = order with { Version = (known?.Version ?? 0) + 1 };
            }

            return refused;
        }
    }

    private static bool Covers(OrderAccess access, Order order) =>
        access switch
        {
            OrderAccess.One one => SameNumber(one.Id, order.Id) && one.Email == order.Email,
            OrderAccess.Account account => account.Email == order.Email,
            _ => throw new InvalidOperationException($"Access {access.GetType().Name} has no rule."),
        };

    private static bool SameNumber(OrderId left, OrderId right) => Normal(left) == Normal(right);

    private static string Normal(OrderId id) =>
        id.Value.Replace(" ", "", StringComparison.Ordinal).TrimStart('#').ToUpperInvariant();
}
