using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Takes or lets go what an intent holds.</summary>
internal sealed class StripeHolds(StripeClient client)
{
    private const string WrongState = "payment_intent_unexpected_state";

    private readonly PaymentIntentService intents = new(client);

    /// <summary>The intent after; one that was captured or canceled before comes back as it is.</summary>
    public Task<PaymentIntent> CaptureAsync(string id, string key, CancellationToken cancellationToken) =>
        AsItIsAsync(
            id,
            () =>
                intents.CaptureAsync(
                    id,
                    new PaymentIntentCaptureOptions { Expand = ["latest_charge"] },
                    new RequestOptions { IdempotencyKey = key },
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>The intent after; one that was captured or canceled before comes back as it is.</summary>
    public Task<PaymentIntent> CancelAsync(string id, string key, CancellationToken cancellationToken) =>
        AsItIsAsync(
            id,
            () =>
                intents.CancelAsync(
                    id,
                    new PaymentIntentCancelOptions(),
                    new RequestOptions { IdempotencyKey = key },
                    cancellationToken
                ),
            cancellationToken
        );

    private async Task<PaymentIntent> AsItIsAsync(
        string id,
        Func<Task<PaymentIntent>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await changeAsync();
        }
        catch (StripeException failure) when (failure.StripeError?.Code == WrongState)
        {
            var get = new PaymentIntentGetOptions { Expand = ["latest_charge"] };
            return await intents.GetAsync(id, get, requestOptions: null, cancellationToken);
        }
    }
}
