using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Orders;

/// <summary>Changes orders after the purchase: cancel, new address, progress told by the shop.</summary>
public sealed class OrderService(
    IOrderStore store,
    OrderRefunds refunds,
    PricingRules rules,
    IIdGenerator ids,
    TimeProvider time
)
{
    private const int Tries = 2;

    private static readonly IReadOnlyDictionary<VariantId, int> NoStock = new Dictionary<VariantId, int>();

    /// <summary>Cancels a confirmed order: stock goes back, the money is refunded (an imported order's by the shop's own system).</summary>
    public async Task<OrderResult> CancelAsync(
        OrderId id,
        OrderAccess access,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var result = await ChangeAsync(
            () => store.FindAsync(id, access, cancellationToken),
            order => OrderDecider.Cancel(order, reason, time.GetUtcNow()),
            cancellationToken
        );
        // The cancellation stands; a refund that doesn't go through now is repeated by SettleRefundsAsync.
        return result is OrderResult.Changed { Order: var canceled }
            ? new OrderResult.Changed(await refunds.SettleAsync(canceled))
            : result;
    }

    /// <summary>Sends a confirmed order elsewhere, if neither delivery nor tax would cost anything else there.</summary>
    public Task<OrderResult> ChangeAddressAsync(
        OrderId id,
        OrderAccess access,
        Address address,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            () => store.FindAsync(id, access, cancellationToken),
            order => OrderDecider.ChangeAddress(order, address, rules, time.GetUtcNow()),
            cancellationToken
        );

    /// <summary>Records what the shop reports.</summary>
    public Task<OrderResult> AdvanceAsync(OrderId id, OrderProgress progress, CancellationToken cancellationToken) =>
        ChangeAsync(
            () => store.FindForShopAsync(id, cancellationToken),
            order => OrderDecider.Advance(order, progress, time.GetUtcNow()),
            cancellationToken
        );

    /// <summary>Repeats promised refunds that the PSP hasn't confirmed yet, with the same keys; returns how many orders were settled.</summary>
    public Task<int> SettleRefundsAsync(CancellationToken cancellationToken) =>
        refunds.SettleDueAsync(cancellationToken);

    private async Task<OrderResult> ChangeAsync(
        Func<Task<Order?>> findAsync,
        Func<Order, OrderDecision> decide,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await findAsync() is not { } order)
            {
                return new OrderResult.NotFound();
            }

            switch (decide(order))
            {
                case OrderDecision.Refuse refuse:
                    return refuse.Result;

                case OrderDecision.Change change:
                    var message = OrderEvents.ForUpdated(change.Order, change.Name, ids.NewId("evt"));
                    var stock = change.StockReturned ?? NoStock;
                    if (await store.SaveAsync(change.Order, stock, [message], cancellationToken))
                    {
                        return new OrderResult.Changed(change.Order with { Version = change.Order.Version + 1 });
                    }

                    break;

                case var unknown:
                    throw new InvalidOperationException($"Decision {unknown.GetType().Name} has no rule.");
            }
        }

        return new OrderResult.Conflict();
    }
}
