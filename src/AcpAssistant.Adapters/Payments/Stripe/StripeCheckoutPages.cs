using System.Net;
using AcpAssistant.Commerce.Payments;
using Stripe;
using Stripe.Checkout;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Creates, finds and ends Checkout Sessions.</summary>
internal sealed class StripeCheckoutPages(StripeClient client)
{
    /// <summary>Metadata under which our key stands.</summary>
    public const string KeyName = "acp_key";

    /// <summary>Metadata under which the session's id stands.</summary>
    public const string SessionName = "acp_session";

    private const int PageSize = 100;
    private const int MostPages = 10;

    // Two clocks, and a page is never older than its attempt.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly SessionService sessions = new(client);

    public Task<Session> CreateAsync(HostedRequest request, CancellationToken cancellationToken) =>
        sessions.CreateAsync(
            OptionsOf(request),
            new RequestOptions { IdempotencyKey = request.Key },
            cancellationToken
        );

    /// <summary>The page of a key; without one, whether there surely is none.</summary>
    public async Task<(Session? Session, bool IsCertain)> FindAsync(
        HostedReference page,
        CancellationToken cancellationToken
    )
    {
        if (page.Id is { } id)
        {
            var get = new SessionGetOptions { Expand = ["payment_intent.latest_charge"] };
            return (await sessions.GetAsync(id, get, requestOptions: null, cancellationToken), true);
        }

        // Its answer was lost; there is no search for Checkout Sessions, but they are listed, newest first.
        var list = new SessionListOptions
        {
            Created = new DateRangeOptions { GreaterThanOrEqual = (page.OpenedAt - ClockSkew).UtcDateTime },
            Limit = PageSize,
            Expand = ["data.payment_intent.latest_charge"],
        };
        for (var number = 0; number < MostPages; number++)
        {
            var recent = await sessions.ListAsync(list, requestOptions: null, cancellationToken);
            var match = recent.Data.Find(session => session.Metadata?.GetValueOrDefault(KeyName) == page.Key);
            if (match is not null || !recent.HasMore || recent.Data.Count == 0)
            {
                return (match, true);
            }

            list.StartingAfter = recent.Data[^1].Id;
        }

        return (null, false);
    }

    /// <summary>Null when it isn't open any more.</summary>
    public async Task<Session?> ExpireAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await sessions.ExpireAsync(id, options: null, requestOptions: null, cancellationToken);
        }
        catch (StripeException failure) when (failure.HttpStatusCode == HttpStatusCode.BadRequest)
        {
            return null;
        }
    }

    private static SessionCreateOptions OptionsOf(HostedRequest request)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [KeyName] = request.Key,
            [SessionName] = request.SessionId.Value,
        };
        return new SessionCreateOptions
        {
            Mode = "payment",
            ClientReferenceId = request.SessionId.Value,
            Metadata = metadata,
            PaymentIntentData = new SessionPaymentIntentDataOptions { Metadata = metadata },
            // One line of exactly the total: whatever discounts and taxes it came from, nothing is computed twice.
            LineItems = [LineOf(request)],
            AdaptivePricing = new SessionAdaptivePricingOptions { Enabled = false },
            SubmitType = "pay",
            CustomerEmail = request.Email,
            Locale = LocaleOf(request.Locale),
            SuccessUrl = request.Page.SuccessUrl,
            CancelUrl = request.Page.CancelUrl,
            ExpiresAt = request.ExpiresAt.UtcDateTime,
        };
    }

    private static SessionLineItemOptions LineOf(HostedRequest request) =>
        new()
        {
            Quantity = 1,
            PriceData = new SessionLineItemPriceDataOptions
            {
                Currency = request.Amount.Currency.Code,
                UnitAmount = request.Amount.Amount,
                ProductData = new SessionLineItemPriceDataProductDataOptions
                {
                    Name = request.Page.Title,
                    Description = request.Contents,
                },
            },
        };

    private static string LocaleOf(string? locale) =>
        locale?.Split('-', '_')[0].ToLowerInvariant() switch
        {
            "en" => "en",
            "fr" => "fr",
            "de" => "de",
            "es" => "es",
            "it" => "it",
            "nl" => "nl",
            _ => "auto",
        };
}
