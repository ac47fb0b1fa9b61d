using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Finds charges that came in after their attempt was given up, and pays them back.</summary>
public sealed partial class StrayCharges(
    ICheckoutStore store,
    IPaymentGateway gateway,
    AttemptOutcomes outcomes,
    ILogger<StrayCharges> logger
)
{
    /// <summary>Asks once more for attempts given up before <paramref name="before"/>; what was charged goes back, what wasn't is forgotten.</summary>
    internal async Task CheckAsync(CheckoutSession session, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var settled = new List<PaymentAttempt>();
        foreach (var attempt in session.AbandonedAttempts.Where(attempt => attempt.StartedAt < before))
        {
            var outcome = await outcomes.FindAsync(attempt, cancellationToken);
            if (outcome is not PaymentOutcome.Unknown && await ReturnAsync(session, attempt, outcome))
            {
                settled.Add(attempt);
            }
        }

        if (settled.Count > 0)
        {
            var next = session with { AbandonedAttempts = session.AbandonedAttempts.RemoveRange(settled) };
            // Stale is no matter: the attempts stay and are asked for again, with the same answers.
            await store.CommitAsync(new CheckoutCommit { Session = next }, CancellationToken.None);
        }
    }

    /// <summary>Pays a charge back that belongs to no order, or lets go what it holds; false while the outcome of that isn't known.</summary>
    internal async Task<bool> ReturnAsync(CheckoutSession session, PaymentAttempt attempt, PaymentOutcome outcome)
    {
        switch (outcome)
        {
            case PaymentOutcome.Captured captured when !IsPaymentOf(session, captured.PaymentId):
                return await RefundAsync(session, attempt, captured.PaymentId);

            case PaymentOutcome.Authorized authorized when !IsPaymentOf(session, authorized.PaymentId):
                return await VoidAsync(session, attempt, authorized.PaymentId);

            case PaymentOutcome.RequiresAction action when action.PaymentId.Length > 0:
                return await VoidAsync(session, attempt, action.PaymentId);

            default:
                return true;
        }
    }

    private async Task<bool> RefundAsync(CheckoutSession session, PaymentAttempt attempt, string paymentId)
    {
        var refund = await gateway.RefundAsync(
            paymentId,
            attempt.Amount,
            attempt.Key + "-stray",
            CancellationToken.None
        );
        Log.Returned(logger, session.Id, paymentId, refund.GetType().Name);
        return refund is not RefundOutcome.Unknown;
    }

    /// <summary>Taken meanwhile is no end: the next round finds it captured and pays it back.</summary>
    private async Task<bool> VoidAsync(CheckoutSession session, PaymentAttempt attempt, string paymentId)
    {
        var outcome = await gateway.VoidAsync(paymentId, attempt.Key + "-void", CancellationToken.None);
        Log.Voided(logger, session.Id, paymentId, outcome.GetType().Name);
        return outcome is VoidOutcome.Voided;
    }

    /// <summary>Cancels a session that waits for a decision and lets its money go; null when it doesn't wait (any more).</summary>
    internal async Task<CheckoutSession?> GiveUpAsync(
        CheckoutSession session,
        string reason,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            ApprovalDecider.GiveUp(session, reason, now) is not { } commit
            || await store.CommitAsync(commit, cancellationToken) is not CommitOutcome.Saved saved
        )
        {
            return null;
        }

        var given = commit.Session with { Version = saved.Version };
        // The attempt it leaves behind is due at once; cut short, the reconciliation does the same.
        await CheckAsync(given, now.AddTicks(1), CancellationToken.None);
        return given;
    }

    private static bool IsPaymentOf(CheckoutSession session, string paymentId) =>
        string.Equals(session.Review?.Held?.PaymentId, paymentId, StringComparison.Ordinal)
        || session.Order?.Payments.Any(payment => string.Equals(payment.Reference, paymentId, StringComparison.Ordinal))
            == true;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Stray payment {Payment} of session {Session} is paid back: {Refund}")]
        public static partial void Returned(ILogger logger, SessionId session, string payment, string refund);

        [LoggerMessage(2, LogLevel.Information, "Payment {Payment} of session {Session} is given up: {Outcome}")]
        public static partial void Voided(ILogger logger, SessionId session, string payment, string outcome);
    }
}
