using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Logging;
using Stripe;
using Stripe.Checkout;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Stripe Checkout: a page of Stripe's for one payment of exactly the session's total.</summary>
internal sealed partial class StripeHosted(StripeClient client, ILogger<StripeHosted> logger) : IHostedPayments
{
    private readonly StripeCheckoutPages pages = new(client);

    /// <inheritdoc/>
    public async Task<HostedStart> OpenAsync(HostedRequest request, CancellationToken cancellationToken)
    {
        if (request.Amount.Amount <= 0)
        {
            return Refused(PaymentReasons.InvalidAmount);
        }

        try
        {
            var session = await pages.CreateAsync(request, cancellationToken);
            return session.Url is { Length: > 0 } url
                ? new HostedStart.Opened(session.Id, url)
                : new HostedStart.Unknown($"Page {session.Id} has no address.");
        }
        catch (StripeException failure)
        {
            Log.NotOpened(logger, request.Key, (int)failure.HttpStatusCode, failure.StripeError?.Code);
            // The key was used with other fields (the shop's address was changed between): look for the page it opened.
            return StripeOutcomes.IsUnclear(failure) || failure.StripeError?.Type == "idempotency_error"
                    ? new HostedStart.Unknown($"Stripe answered {(int)failure.HttpStatusCode}.")
                : failure.StripeError?.Code is "amount_too_small" or "amount_too_large"
                    ? Refused(PaymentReasons.InvalidAmount)
                : Refused(PaymentReasons.ProcessingError);
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new HostedStart.Unknown("The connection to Stripe broke off.");
        }
    }

    /// <inheritdoc/>
    public Task<HostedState> FindAsync(HostedReference page, CancellationToken cancellationToken) =>
        AskAsync(
            async () =>
                await pages.FindAsync(page, cancellationToken) switch
                {
                    ({ } session, _) => StateOf(session, page),
                    (null, true) => new HostedState.NotOpened(),
                    _ => new HostedState.Unknown("Too many pages to look through."),
                },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<HostedState> CloseAsync(HostedReference page, CancellationToken cancellationToken)
    {
        var state = await FindAsync(page, cancellationToken);
        return state is HostedState.Open open
            ? await AskAsync(
                async () =>
                    await pages.ExpireAsync(open.Id, cancellationToken) is { } closed
                        ? StateOf(closed, page)
                        // Not open any more: paid or run out at this very moment.
                        : await FindAsync(page, cancellationToken),
                cancellationToken
            )
            : state;
    }

    private static async Task<HostedState> AskAsync(Func<Task<HostedState>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (StripeException failure)
        {
            return new HostedState.Unknown($"Stripe answered {(int)failure.HttpStatusCode}.");
        }
        catch (Exception lost) when (StripeOutcomes.IsLost(lost, cancellationToken))
        {
            return new HostedState.Unknown("The connection to Stripe broke off.");
        }
    }

    private HostedState StateOf(Session session, HostedReference page)
    {
        if (
            session.AmountTotal != page.Amount.Amount
            || !string.Equals(session.Currency, page.Amount.Currency.Code, StringComparison.OrdinalIgnoreCase)
            || session.Metadata?.GetValueOrDefault(StripeCheckoutPages.KeyName) != page.Key
        )
        {
            Log.NotOurs(logger, session.Id, page.Key);
            return new HostedState.Unknown($"Page {session.Id} is not the one of {page.Key}.");
        }

        return session.Status switch
        {
            "open" => new HostedState.Open(session.Id, session.Url),
            "expired" => Ended(PaymentReasons.PageLeft),
            "complete" => CompleteOf(session),
            _ => new HostedState.Unknown($"Page {session.Id} is '{session.Status}'."),
        };
    }

    private static HostedState CompleteOf(Session session) =>
        (session.PaymentStatus, session.PaymentIntent) switch
        {
            ("paid", { } intent) => new HostedState.Paid(intent.Id, StripeOutcomes.DisplayOf(intent)),
            // Debit and transfer take days; what failed stays complete and unpaid.
            ("unpaid", { Status: "requires_payment_method" or "canceled" }) => Ended(PaymentReasons.CardDeclined),
            ("unpaid", _) => new HostedState.Processing(),
            _ => new HostedState.Unknown($"Page {session.Id} is complete and '{session.PaymentStatus}'."),
        };

    private static HostedState.Ended Ended(string reason) => new(reason, StripeOutcomes.Declined(reason).Message);

    private static HostedStart.Refused Refused(string reason) => new(reason, StripeOutcomes.Declined(reason).Message);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Stripe did not open the page of {Key}: {Status} {Code}")]
        public static partial void NotOpened(ILogger logger, string key, int status, string? code);

        [LoggerMessage(2, LogLevel.Error, "Page {Page} at Stripe is not the one that {Key} opened; look at it there")]
        public static partial void NotOurs(ILogger logger, string page, string key);
    }
}
