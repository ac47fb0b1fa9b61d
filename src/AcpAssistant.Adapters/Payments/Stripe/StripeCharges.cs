using System.Net;
using AcpAssistant.Commerce.Payments;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Creates and finds payment intents.</summary>
internal sealed class StripeCharges(StripeClient client, StripeOptions options)
{
    private const string KeyName = StripeFields.KeyName;
    private const int PageSize = 100;
    private const int MostPages = 10;

    // The search index may lag behind; what it can't know yet is looked for in the list.
    private static readonly TimeSpan IndexLag = TimeSpan.FromHours(1);

    private readonly PaymentIntentService intents = new(client);

    public static bool IsShared(string token) => token.StartsWith("spt_", StringComparison.Ordinal);

    public static bool IsKnownKind(string token) =>
        (token.StartsWith("tok_", StringComparison.Ordinal) || token.StartsWith("pm_", StringComparison.Ordinal))
        && token.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>Null when there is no such token.</summary>
    public async Task<GrantedToken?> FindTokenAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.RawRequestAsync(
                HttpMethod.Get,
                "/v1/shared_payment/granted_tokens/" + Uri.EscapeDataString(token),
                null,
                Preview(key: null),
                cancellationToken
            );
            return GrantedToken.Parse(answer.Content);
        }
        catch (StripeException failure) when (failure.HttpStatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Charges or holds; the same key answers the first charge again.</summary>
    public Task<PaymentIntent> CreateAsync(
        ChargeRequest request,
        bool canAuthenticate,
        CancellationToken cancellationToken
    ) =>
        PostAsync(
            "/v1/payment_intents",
            StripeFields.OfCharge(request, canAuthenticate),
            request,
            request.Key,
            cancellationToken
        );

    /// <summary>Goes on with a charge that waits for the payer.</summary>
    public Task<PaymentIntent> ConfirmAsync(
        string intentId,
        ChargeRequest request,
        CancellationToken cancellationToken
    ) =>
        PostAsync(
            $"/v1/payment_intents/{Uri.EscapeDataString(intentId)}/confirm",
            StripeFields.OfConfirmation(request.Authentication),
            request,
            $"{request.Key}-3ds-{StripeFields.MarkOf(request.Authentication)}",
            cancellationToken
        );

    /// <summary>The intent of a key; without one, whether there surely is none.</summary>
    public async Task<(PaymentIntent? Intent, bool IsCertain)> FindAsync(
        string key,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var search = new PaymentIntentSearchOptions
        {
            Query = $"metadata['{KeyName}']:'{Escaped(key)}'",
            Limit = 1,
            Expand = ["data.latest_charge", "data.payment_method"],
        };
        var found = await intents.SearchAsync(search, requestOptions: null, cancellationToken);
        if (found.Data.Count > 0)
        {
            // The index may also show an older state of it.
            var get = new PaymentIntentGetOptions { Expand = ["latest_charge", "payment_method"] };
            return (await intents.GetAsync(found.Data[0].Id, get, requestOptions: null, cancellationToken), true);
        }

        var list = new PaymentIntentListOptions
        {
            Created = new DateRangeOptions { GreaterThanOrEqual = (now - IndexLag).UtcDateTime },
            Limit = PageSize,
            Expand = ["data.latest_charge", "data.payment_method"],
        };
        for (var page = 0; page < MostPages; page++)
        {
            var recent = await intents.ListAsync(list, requestOptions: null, cancellationToken);
            var match = recent.Data.Find(intent => intent.Metadata?.GetValueOrDefault(KeyName) == key);
            if (match is not null || !recent.HasMore || recent.Data.Count == 0)
            {
                return (match, true);
            }

            list.StartingAfter = recent.Data[^1].Id;
        }

        return (null, false);
    }

    private static string Escaped(string key) =>
        key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    private async Task<PaymentIntent> PostAsync(
        string path,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        ChargeRequest request,
        string key,
        CancellationToken cancellationToken
    )
    {
        using var form = new FormUrlEncodedContent(fields);
        var answer = await client.RawRequestAsync(
            HttpMethod.Post,
            path,
            await form.ReadAsStringAsync(cancellationToken),
            IsShared(request.Instrument.Token) ? Preview(key) : new RawRequestOptions { IdempotencyKey = key },
            cancellationToken
        );
        return client.Deserialize<PaymentIntent>(answer.Content);
    }

    private RawRequestOptions Preview(string? key)
    {
        var request = new RawRequestOptions { AdditionalHeaders = { ["Stripe-Version"] = options.PreviewVersion } };
        if (key is not null)
        {
            request.IdempotencyKey = key;
        }

        return request;
    }
}
