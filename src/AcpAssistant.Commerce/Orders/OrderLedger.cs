using System.Collections.Immutable;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Orders;

/// <summary>Writes refunds and disputes that people made at the payment provider into the order, each once by its id.</summary>
public sealed class OrderLedger(IOrderStore store, IIdGenerator ids, TimeProvider time)
{
    private const int SaveTries = 3;

    private static readonly IReadOnlyDictionary<VariantId, int> NoStock = new Dictionary<VariantId, int>();

    /// <summary>False when the order can't be saved just now; it is asked for again.</summary>
    public async Task<bool> RecordAsync(PaymentLedger ledger, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < SaveTries; attempt++)
        {
            if (await store.FindBySessionAsync(ledger.SessionId, cancellationToken) is not { } order)
            {
                return true;
            }

            var payments = Merge(order.Payments, ledger.Entries);
            if (payments.SequenceEqual(order.Payments))
            {
                return true;
            }

            var next = order with
            {
                Payments = payments,
                Totals = OrderRefunds.WithRefunded(order.Totals, payments),
                UpdatedAt = time.GetUtcNow(),
            };
            var change = Refunded(payments) > Refunded(order.Payments) ? "refunded" : "payment";
            var message = OrderEvents.ForUpdated(next, change, ids.NewId("evt"));
            if (await store.SaveAsync(next, NoStock, [message], cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Known entries take the provider's state; new ones come last, so that places never change.</summary>
    internal static ImmutableArray<OrderPayment> Merge(
        ImmutableArray<OrderPayment> known,
        ImmutableArray<LedgerEntry> entries
    )
    {
        var merged = known.ToBuilder();
        var display = known.FirstOrDefault(payment => payment.Kind == OrderPaymentKinds.Payment)?.Display ?? "";
        foreach (var entry in entries)
        {
            var place = FindIndex(
                merged,
                payment => string.Equals(payment.Reference, entry.Reference, StringComparison.Ordinal)
            );
            if (place >= 0)
            {
                merged[place] = merged[place] with { Kind = entry.Kind };
            }
            else if (!entry.IsOurs)
            {
                merged.Add(new OrderPayment(entry.Kind, entry.Amount, entry.Reference, display, entry.At));
            }
        }

        return merged.ToImmutable();
    }

    private static int FindIndex(ImmutableArray<OrderPayment>.Builder payments, Predicate<OrderPayment> fits)
    {
        for (var index = 0; index < payments.Count; index++)
        {
            if (fits(payments[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static int Refunded(ImmutableArray<OrderPayment> payments) =>
        payments.Count(payment => payment.Kind == OrderPaymentKinds.Refund);
}
