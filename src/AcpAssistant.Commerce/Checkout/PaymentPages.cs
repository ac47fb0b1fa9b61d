using System.Globalization;
using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Opens the provider's page for an attempt whose recovery point is saved, and keeps where it is.</summary>
public sealed partial class PaymentPages(ICheckoutStore store, IHostedPayments hosted, ILogger<PaymentPages> logger)
{
    private const int SaveTries = 5;
    private const int LongestContents = 400;

    /// <summary>Opens the page; the session with the page's address, or the outcome that settles the attempt at once.</summary>
    internal async Task<OpenedPage> OpenAsync(CheckoutSession running, PaymentAttempt attempt, HostedPage page)
    {
        // Not to be given up by a caller that hangs up: a page nobody knows of could be paid.
        var start = await hosted.OpenAsync(RequestOf(running, attempt, page), CancellationToken.None);
        switch (start)
        {
            case HostedStart.Opened opened:
                return await KeepAsync(running, attempt, opened);
            case HostedStart.Refused refused:
                return new OpenedPage(running, attempt, new PaymentOutcome.Declined(refused.Reason, refused.Message));
            case HostedStart.Unknown unknown:
                Log.NotOpened(logger, running.Id, attempt.Key);
                return new OpenedPage(running, attempt, new PaymentOutcome.Unknown(unknown.Detail));
            default:
                throw new InvalidOperationException($"Start {start.GetType().Name} has no rule.");
        }
    }

    /// <summary>Closes the page of an attempt; what it has come to.</summary>
    internal async Task<PaymentOutcome> CloseAsync(PaymentAttempt attempt, CancellationToken cancellationToken) =>
        (await hosted.CloseAsync(attempt.ToReference(), cancellationToken)).ToOutcome();

    private async Task<OpenedPage> KeepAsync(CheckoutSession running, PaymentAttempt attempt, HostedStart.Opened opened)
    {
        for (var tries = 0; tries < SaveTries; tries++)
        {
            var known = attempt with { Hosted = attempt.Hosted! with { Id = opened.Id, Url = opened.Url } };
            var next = running with { PendingAttempt = known };
            var commit = new CheckoutCommit { Session = next };
            if (await store.CommitAsync(commit, CancellationToken.None) is CommitOutcome.Saved saved)
            {
                return new OpenedPage(next with { Version = saved.Version }, known, WaitingForPayer);
            }

            running =
                await store.FindAsync(running.Id, running.Owner, CancellationToken.None)
                ?? throw new InvalidOperationException($"Session {running.Id} vanished while it was paid.");
            if (running.PendingAttempt is not { } pending || pending.Key != attempt.Key)
            {
                break;
            }

            attempt = pending;
        }

        // The attempt was given up meanwhile: its page must not be paid on.
        var closed = await hosted.CloseAsync(attempt.ToReference() with { Id = opened.Id }, CancellationToken.None);
        return new OpenedPage(running, attempt, closed.ToOutcome());
    }

    private static PaymentOutcome.Unknown WaitingForPayer { get; } = new("The payer has the payment page.");

    private static HostedRequest RequestOf(CheckoutSession session, PaymentAttempt attempt, HostedPage page) =>
        new(
            session.Id,
            attempt.Key,
            attempt.Amount,
            ContentsOf(session),
            session.BuyerEmail?.Value,
            session.Locale,
            page,
            attempt.Hosted!.ExpiresAt
        );

    private static string ContentsOf(CheckoutSession session)
    {
        var all = string.Join(
            ", ",
            session.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Quantity} × {line.Title}"))
        );
        return all.Length <= LongestContents ? all : string.Concat(all.AsSpan(0, LongestContents - 1), "…");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The payment page of {Key} (session {Session}) may not have been opened")]
        public static partial void NotOpened(ILogger logger, SessionId session, string key);
    }
}
