using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Gives money back.</summary>
internal sealed class StripeRefunds(StripeClient client)
{
    private const string KeyName = "acp_key";
    private const int Limit = 100;

    private readonly PaymentIntentService intents = new(client);
    private readonly RefundService refunds = new(client);

    /// <summary>Looks for a refund with this key first: Stripe forgets idempotency keys after a day, a promise to refund may be older.</summary>
    public async Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    )
    {
        if (amount.Amount <= 0)
        {
            return new RefundOutcome.Refused(PaymentReasons.InvalidAmount);
        }

        try
        {
            var intent = await intents.GetAsync(paymentId, null, null, cancellationToken);
            if (intent.Status != "succeeded")
            {
                return new RefundOutcome.Refused("unknown_payment");
            }

            if (!string.Equals(intent.Currency, amount.Currency.Code, StringComparison.OrdinalIgnoreCase))
            {
                return new RefundOutcome.Refused(PaymentReasons.WrongCurrency);
            }

            var list = new RefundListOptions { PaymentIntent = paymentId, Limit = Limit };
            var made = await refunds.ListAsync(list, null, cancellationToken);
            var refund =
                made.Data.Find(known => known.Metadata?.GetValueOrDefault(KeyName) == key)
                ?? await CreateAsync(paymentId, amount, key, cancellationToken);
            return refund.Status is "failed" or "canceled"
                ? new RefundOutcome.Refused("refund_" + refund.Status)
                : new RefundOutcome.Refunded(refund.Id);
        }
        catch (StripeException failure)
        {
            return OfFailure(failure, key);
        }
    }

    private Task<Refund> CreateAsync(string paymentId, Money amount, string key, CancellationToken cancellationToken) =>
        refunds.CreateAsync(
            new RefundCreateOptions
            {
                PaymentIntent = paymentId,
                Amount = amount.Amount,
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [KeyName] = key },
            },
            new RequestOptions { IdempotencyKey = key },
            cancellationToken
        );

    private static RefundOutcome OfFailure(StripeException failure, string key) =>
        StripeOutcomes.IsUnclear(failure) ? new RefundOutcome.Unknown($"Stripe answered {(int)failure.HttpStatusCode}.")
        : failure.StripeError.Type == "idempotency_error"
            ? throw new InvalidOperationException($"Key '{key}' was used for another refund.", failure)
        : failure.HttpStatusCode is HttpStatusCode.NotFound ? new RefundOutcome.Refused("unknown_payment")
        // A key that was withdrawn says nothing about the refund: it stays due.
        : failure.HttpStatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? new RefundOutcome.Unknown("Stripe refuses the key.")
        : new RefundOutcome.Refused("amount_over_captured");
}
