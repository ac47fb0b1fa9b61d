using System.Collections.Immutable;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Commerce.Orders;

/// <summary>Pays back what was promised: the promise is in the order first, the PSP is called after, with a key that never changes.</summary>
public sealed partial class OrderRefunds(
    IOrderStore store,
    IPaymentGateway gateway,
    IIdGenerator ids,
    TimeProvider time,
    ILogger<OrderRefunds> logger
)
{
    private const int AtOnce = 100;
    private const int SaveTries = 3;

    /// <summary>Pays back what is due of one order; the order as it stands after.</summary>
    internal async Task<Order> SettleAsync(Order order)
    {
        var outcomes = new Dictionary<OrderPayment, OrderPayment>();
        foreach (var due in order.Payments.Where(IsDue))
        {
            if (await RefundAsync(order, due) is { } settled)
            {
                outcomes[due] = settled;
            }
        }

        return outcomes.Count == 0 ? order : await RecordAsync(order, outcomes);
    }

    /// <summary>Repeats what is still due; returns how many orders were settled.</summary>
    internal async Task<int> SettleDueAsync(CancellationToken cancellationToken)
    {
        var settled = 0;
        foreach (var order in await store.FindRefundsDueAsync(AtOnce, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var after = await SettleAsync(order);
            settled += after.Payments.Any(IsDue) ? 0 : 1;
        }

        return settled;
    }

    private static bool IsDue(OrderPayment payment) =>
        string.Equals(payment.Kind, OrderPaymentKinds.RefundDue, StringComparison.Ordinal);

    /// <summary>Null while the outcome isn't known.</summary>
    private async Task<OrderPayment?> RefundAsync(Order order, OrderPayment due)
    {
        // The promise is already saved, so a caller that hangs up must not leave its outcome unknown.
        var outcome = await gateway.RefundAsync(
            due.Reference,
            new Money(due.Amount, order.Currency),
            $"{order.Id}-{due.Reference}-refund",
            CancellationToken.None
        );
        switch (outcome)
        {
            case RefundOutcome.Refunded refunded:
                return due with
                {
                    Kind = OrderPaymentKinds.Refund,
                    Reference = refunded.RefundId,
                    At = time.GetUtcNow(),
                };

            case RefundOutcome.Refused refused:
                Log.Refused(logger, order.Id, refused.Reason);
                return due with { Kind = OrderPaymentKinds.RefundRefused };

            default:
                Log.Unknown(logger, order.Id);
                return null;
        }
    }

    private async Task<Order> RecordAsync(Order order, Dictionary<OrderPayment, OrderPayment> outcomes)
    {
        for (var attempt = 0; attempt < SaveTries; attempt++)
        {
            var now = time.GetUtcNow();
            var payments = order
                .Payments.Select(payment => outcomes.GetValueOrDefault(payment, payment))
                .ToImmutableArray();
            var next = order with
            {
                Payments = payments,
                Totals = WithRefunded(order.Totals, payments),
                UpdatedAt = now,
            };
            var message = OrderEvents.ForUpdated(next, "refunded", ids.NewId("evt"));
            if (await store.SaveAsync(next, NoStock, [message], CancellationToken.None))
            {
                return next with { Version = next.Version + 1 };
            }

            order = await store.FindForShopAsync(order.Id, CancellationToken.None) ?? order;
            if (!order.Payments.Any(outcomes.ContainsKey))
            {
                return order;
            }
        }

        return order;
    }

    private static readonly IReadOnlyDictionary<VariantId, int> NoStock = new Dictionary<VariantId, int>();

    internal static ImmutableArray<Total> WithRefunded(
        ImmutableArray<Total> totals,
        ImmutableArray<OrderPayment> payments
    )
    {
        var refunded = payments
            .Where(payment => string.Equals(payment.Kind, OrderPaymentKinds.Refund, StringComparison.Ordinal))
            .Sum(payment => payment.Amount);
        var others = totals.Where(total => total.Type != TotalType.AmountRefunded);
        return refunded == 0 ? [.. others] : [.. others, new Total(TotalType.AmountRefunded, "Refunded", refunded)];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The payment provider refuses the refund of order {Order}: {Reason}")]
        public static partial void Refused(ILogger logger, OrderId order, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The refund of order {Order} has an unknown outcome and will be repeated")]
        public static partial void Unknown(ILogger logger, OrderId order);
    }
}
