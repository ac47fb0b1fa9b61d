using System.Collections.Immutable;
using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Server.Payments;

/// <summary>Brings refunds and disputes that were made at Stripe into the order: what the event names is read anew, so that events may come twice and in any order.</summary>
internal sealed class PaymentChanges(StripeLedger stripe, OrderLedger orders) : IOutboxConsumer
{
    /// <inheritdoc/>
    public OutboxRoute Route { get; } =
        new(
            "payment-changes",
            ImmutableDictionary
                .Create<string, TimeSpan>(StringComparer.Ordinal)
                .Add(StripeEventLog.PaymentChanged, TimeSpan.Zero)
        );

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        await stripe.ReadAsync(message.Key, cancellationToken) is not { } ledger
        || await orders.RecordAsync(ledger, cancellationToken)
            ? new DeliveryOutcome.Delivered()
            : new DeliveryOutcome.Failed("The order changed at the same moment.");
}
