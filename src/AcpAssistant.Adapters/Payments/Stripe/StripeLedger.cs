using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Reads what became of a payment at Stripe.</summary>
public sealed class StripeLedger(StripeClient client)
{
    private const int Limit = 100;

    private readonly PaymentIntentService intents = new(client);
    private readonly RefundService refunds = new(client);
    private readonly DisputeService disputes = new(client);

    /// <summary>Null when the payment is none of this shop's. Throws <see cref="StripeException"/> when Stripe can't tell now.</summary>
    public async Task<PaymentLedger?> ReadAsync(string paymentId, CancellationToken cancellationToken)
    {
        PaymentIntent intent;
        try
        {
            intent = await intents.GetAsync(paymentId, null, null, cancellationToken);
        }
        catch (StripeException unknown) when (unknown.HttpStatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        if (intent.Metadata?.GetValueOrDefault(StripeCheckoutPages.SessionName) is not { Length: > 0 } session)
        {
            return null; // taken by another system of the same account
        }

        var back = await refunds.ListAsync(
            new RefundListOptions { PaymentIntent = paymentId, Limit = Limit },
            null,
            cancellationToken
        );
        var contested = await disputes.ListAsync(
            new DisputeListOptions { PaymentIntent = paymentId, Limit = Limit },
            null,
            cancellationToken
        );
        var entries = back.Data.Select(EntryOf).Concat(contested.Data.Select(EntryOf));
        return new PaymentLedger(new SessionId(session), [.. entries.OrderBy(entry => entry.At)]);
    }

    private static LedgerEntry EntryOf(Refund refund) =>
        new(
            refund.Status switch
            {
                "succeeded" => OrderPaymentKinds.Refund,
                "failed" or "canceled" => OrderPaymentKinds.RefundRefused,
                _ => OrderPaymentKinds.RefundPending,
            },
            refund.Id,
            refund.Amount,
            UtcOf(refund.Created),
            refund.Metadata?.ContainsKey(StripeCheckoutPages.KeyName) == true
        );

    private static LedgerEntry EntryOf(Dispute dispute) =>
        new(
            dispute.Status switch
            {
                "won" or "warning_closed" => OrderPaymentKinds.DisputeWon,
                "lost" => OrderPaymentKinds.DisputeLost,
                _ => OrderPaymentKinds.Dispute,
            },
            dispute.Id,
            dispute.Amount,
            UtcOf(dispute.Created),
            IsOurs: false
        );

    private static DateTimeOffset UtcOf(DateTime created) => new(DateTime.SpecifyKind(created, DateTimeKind.Utc));
}
