using System.Globalization;
using System.Net;
using AcpAssistant.Commerce;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Creates and finds payment intents.</summary>
internal sealed class StripeCharges(StripeClient client, StripeOptions options)
{
    private const string KeyName = "acp_key";
    private const int PageSize = 100;
    private const int MostPages = 10;

    // The search index may lag behind; what it can't know yet is looked for in the list.
    private static readonly TimeSpan IndexLag = TimeSpan.FromHours(1);

    private readonly PaymentIntentService intents = new(client);

    public static bool IsShared(string token) => token.StartsWith("spt_", StringComparison.Ordinal);

    public static bool IsKnownKind(string token) =>
        (IsCard(token) || token.StartsWith("pm_", StringComparison.Ordinal))
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

    /// <summary>Charges at once; the same key answers the first charge again.</summary>
    public async Task<PaymentIntent> CreateAsync(
        string token,
        Money amount,
        string key,
        SessionId sessionId,
        CancellationToken cancellationToken
    )
    {
        var fields = FieldsOf(token, amount, key, sessionId);
        using var form = new FormUrlEncodedContent(fields);
        var body = await form.ReadAsStringAsync(cancellationToken);
        var request = IsShared(token) ? Preview(key) : new RawRequestOptions { IdempotencyKey = key };
        var answer = await client.RawRequestAsync(
            HttpMethod.Post,
            "/v1/payment_intents",
            body,
            request,
            cancellationToken
        );
        return client.Deserialize<PaymentIntent>(answer.Content);
    }

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
            Expand = ["data.latest_charge"],
        };
        var found = await intents.SearchAsync(search, requestOptions: null, cancellationToken);
        if (found.Data.Count > 0)
        {
            // The index may also show an older state of it.
            var get = new PaymentIntentGetOptions { Expand = ["latest_charge"] };
            return (await intents.GetAsync(found.Data[0].Id, get, requestOptions: null, cancellationToken), true);
        }

        var list = new PaymentIntentListOptions
        {
            Created = new DateRangeOptions { GreaterThanOrEqual = (now - IndexLag).UtcDateTime },
            Limit = PageSize,
            Expand = ["data.latest_charge"],
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

    private static bool IsCard(string token) => token.StartsWith("tok_", StringComparison.Ordinal);

    private static string Escaped(string key) =>
        key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    // Agents can't follow redirects and nobody finishes 3-D Secure here: a charge that needs it fails at once.
    private static List<KeyValuePair<string, string>> FieldsOf(
        string token,
        Money amount,
        string key,
        SessionId sessionId
    )
    {
        List<KeyValuePair<string, string>> fields =
        [
            new("amount", amount.Amount.ToString(CultureInfo.InvariantCulture)),
            new("currency", amount.Currency.Code),
            new("confirm", "true"),
            new("error_on_requires_action", "true"),
            new("automatic_payment_methods[enabled]", "true"),
            new("automatic_payment_methods[allow_redirects]", "never"),
            new($"metadata[{KeyName}]", key),
            new("metadata[acp_session]", sessionId.Value),
            new("expand[]", "latest_charge"),
        ];
        if (IsShared(token))
        {
            fields.Add(new("payment_method_data[shared_payment_granted_token]", token));
        }
        else if (IsCard(token))
        {
            fields.Add(new("payment_method_data[type]", "card"));
            fields.Add(new("payment_method_data[card][token]", token));
        }
        else
        {
            fields.Add(new("payment_method", token));
        }

        return fields;
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
