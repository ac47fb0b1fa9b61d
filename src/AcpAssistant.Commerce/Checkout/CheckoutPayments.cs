using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Charges a session between its two commits: recovery point before, order or release after.</summary>
public sealed partial class CheckoutPayments(
    ICheckoutStore store,
    IPaymentGateway gateway,
    PaymentPages pages,
    AttemptOutcomes outcomes,
    StrayCharges strays,
    IIdGenerator ids,
    TimeProvider time,
    ILogger<CheckoutPayments> logger
)
{
    private const int SettleTries = 5;

    /// <summary>Saves the recovery point, charges, saves the outcome. Nothing was charged when the recovery point couldn't be saved.</summary>
    internal async Task<PaymentRun> PayAsync(
        CheckoutDecision.Pay pay,
        PaymentInstrument instrument,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    )
    {
        var commit = new CheckoutCommit
        {
            Session = pay.Session,
            StockTaken = pay.StockTaken,
            DiscountUsesTaken = pay.Session.DiscountUses,
            RiskMarks = pay.RiskMarks,
            Claim = claim?.Pending,
        };
        var committed = await store.ClaimAndCommitAsync(commit, cancellationToken);
        if (committed is not CommitOutcome.Saved saved)
        {
            return PaymentRun.NotBegun(committed);
        }

        var running = pay.Session with { Version = saved.Version };
        return await StartAsync(running, pay.Attempt, instrument, pay.Authentication, claim);
    }

    /// <summary>Takes an attempt over that was left behind and learns its outcome; with the same token in hand a charge that the PSP never saw is made now.</summary>
    internal async Task<PaymentRun> ResumeAsync(
        CheckoutDecision.Resume resume,
        PaymentInstrument? instrument,
        IdempotencyClaim? claim,
        bool mayAnswer,
        CancellationToken cancellationToken
    )
    {
        var commit = new CheckoutCommit { Session = resume.Session, Claim = claim?.Pending };
        var committed = await store.ClaimAndCommitAsync(commit, cancellationToken);
        if (committed is not CommitOutcome.Saved saved)
        {
            return PaymentRun.NotBegun(committed);
        }

        var running = resume.Session with { Version = saved.Version };
        var outcome = await outcomes.FinishAsync(running, resume.Attempt, cancellationToken);
        var sameToken = string.Equals(
            instrument?.Fingerprint,
            resume.Attempt.TokenFingerprint,
            StringComparison.Ordinal
        );
        if (sameToken && MayStartAgain(resume.Attempt, outcome))
        {
            return await StartAsync(
                running,
                resume.Attempt,
                instrument!,
                authentication: null,
                mayAnswer ? claim : null
            );
        }

        Log.Resumed(logger, running.Id, resume.Attempt.Key, outcome.GetType().Name);
        return await SettleAsync(running, resume.Attempt, outcome, mayAnswer ? claim : null);
    }

    // A page whose address was lost on the way is told again to whoever asks for it with its key.
    private static bool MayStartAgain(PaymentAttempt attempt, PaymentOutcome outcome) =>
        outcome is PaymentOutcome.Declined { Reason: PaymentReasons.NotCharged }
        || (outcome is PaymentOutcome.Unknown && attempt.Hosted is { Url: null });

    /// <summary>Looks after what was left behind before <paramref name="before"/>; true when a payment was settled.</summary>
    internal async Task<bool> ReconcileAsync(
        CheckoutSession session,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        if (
            session is { Status: CheckoutStatus.CompleteInProgress, PendingAttempt: { } attempt }
            && attempt.RunningSince < before
        )
        {
            return await LookAsync(session, attempt, cancellationToken)
                is PaymentRun.Done { Session.Status: not CheckoutStatus.CompleteInProgress };
        }

        if (session is { Status: CheckoutStatus.PendingApproval, Review.DecideBy: var by } && by < before)
        {
            return await strays.GiveUpAsync(session, ApprovalDecider.Overdue, time.GetUtcNow(), cancellationToken)
                is not null;
        }

        var over = session.ExpiresAt < before ? session.WithoutAuthentication(session.ExpiresAt) : session;
        await strays.CheckAsync(over, before, cancellationToken);
        return false;
    }

    /// <summary>Settles a session whose held payment was to be taken.</summary>
    internal async Task<CheckoutSession> SettleHeldAsync(CheckoutSession running, PaymentOutcome outcome) =>
        (await SettleAsync(running, running.PendingAttempt!, outcome, claim: null)).Session;

    /// <summary>Learns the outcome of the running attempt now.</summary>
    internal Task<PaymentRun> LookAsync(
        CheckoutSession session,
        PaymentAttempt attempt,
        CancellationToken cancellationToken
    ) =>
        ResumeAsync(
            CompletionDecider.TakeOver(session, attempt, time.GetUtcNow()),
            instrument: null,
            claim: null,
            mayAnswer: false,
            cancellationToken
        );

    /// <summary>Closes the page of the running attempt at the provider and settles what it has come to: given up, or paid at the last moment.</summary>
    internal async Task<PaymentRun.Done> CloseAsync(
        CheckoutSession session,
        PaymentAttempt attempt,
        CancellationToken cancellationToken
    ) => await SettleAsync(session, attempt, await pages.CloseAsync(attempt, cancellationToken), claim: null);

    private async Task<PaymentRun.Done> StartAsync(
        CheckoutSession running,
        PaymentAttempt attempt,
        PaymentInstrument instrument,
        AuthenticationResult? authentication,
        IdempotencyClaim? claim
    )
    {
        if (instrument.Page is not { } page)
        {
            var outcome = await ChargeAsync(running, attempt, instrument, authentication);
            return await SettleAsync(running, attempt, outcome, claim);
        }

        var opened = await pages.OpenAsync(running, attempt, page);
        if (string.Equals(opened.Session.PendingAttempt?.Key, attempt.Key, StringComparison.Ordinal))
        {
            return await SettleAsync(opened.Session, opened.Attempt, opened.Outcome, claim);
        }

        await strays.ReturnAsync(opened.Session, attempt, opened.Outcome);
        return new PaymentRun.Done(opened.Session, StoredAnswer: null);
    }

    // Not to be given up by a caller that hangs up: the money may move at any moment from here on.
    private Task<PaymentOutcome> ChargeAsync(
        CheckoutSession session,
        PaymentAttempt attempt,
        PaymentInstrument instrument,
        AuthenticationResult? authentication
    ) =>
        gateway.ChargeAsync(
            new ChargeRequest(instrument, attempt.Amount, attempt.Key, session.Id)
            {
                Captures = session.Review is null,
                MayAuthenticate = session.CanAuthenticate,
                Authentication = authentication,
            },
            CancellationToken.None
        );

    private async Task<PaymentRun.Done> SettleAsync(
        CheckoutSession running,
        PaymentAttempt attempt,
        PaymentOutcome outcome,
        IdempotencyClaim? claim
    )
    {
        for (var attemptNumber = 0; attemptNumber < SettleTries; attemptNumber++)
        {
            var settlement = SettlementDecider.Decide(running, outcome, ids.NewOrderId(), time.GetUtcNow());
            if (settlement is Settlement.Open)
            {
                if (attempt.Hosted is null)
                {
                    Log.OutcomeUnknown(logger, running.Id, attempt.Key);
                }

                return new PaymentRun.Done(running, StoredAnswer: null);
            }

            var commit = SettlementCommits.Of(settlement, claim, ids);
            // The money has moved (or surely hasn't): the record of it must not be cut short.
            if (await store.CommitAsync(commit, CancellationToken.None) is CommitOutcome.Saved saved)
            {
                return new PaymentRun.Done(commit.Session with { Version = saved.Version }, commit.Answer?.Response);
            }

            var current =
                await store.FindAsync(running.Id, running.Owner, CancellationToken.None)
                ?? throw new InvalidOperationException($"Session {running.Id} vanished while it was paid.");
            if (!MaySettle(current, attempt, outcome))
            {
                await strays.ReturnAsync(current, attempt, outcome);
                return new PaymentRun.Done(current, StoredAnswer: null);
            }

            running = current;
        }

        Log.NotSettled(logger, running.Id, attempt.Key);
        return new PaymentRun.Done(running, StoredAnswer: null);
    }

    /// <summary>Money taken counts whoever looks after the attempt now; that nothing was taken is only for its present holder to say.</summary>
    private static bool MaySettle(CheckoutSession current, PaymentAttempt attempt, PaymentOutcome outcome) =>
        current is { Status: CheckoutStatus.CompleteInProgress, PendingAttempt: { } pending }
        && (
            outcome is PaymentOutcome.Captured or PaymentOutcome.Authorized
                ? string.Equals(pending.Key, attempt.Key, StringComparison.Ordinal)
                : pending == attempt
        );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Payment {Key} of session {Session} has an unknown outcome")]
        public static partial void OutcomeUnknown(ILogger logger, SessionId session, string key);

        [LoggerMessage(2, LogLevel.Information, "Payment {Key} of session {Session} was taken over: {Outcome}")]
        public static partial void Resumed(ILogger logger, SessionId session, string key, string outcome);

        [LoggerMessage(3, LogLevel.Error, "Payment {Key} of session {Session} could not be recorded; it will be again")]
        public static partial void NotSettled(ILogger logger, SessionId session, string key);
    }
}
