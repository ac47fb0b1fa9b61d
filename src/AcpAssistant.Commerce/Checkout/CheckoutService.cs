using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Risk;
using AcpAssistant.Commerce.Taxes;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>The one checkout that agents reach over ACP and shoppers through the widget: load, decide, save, charge.</summary>
public sealed class CheckoutService(
    ICheckoutStore store,
    ICatalog catalog,
    CheckoutPayments payments,
    ITaxService taxes,
    CheckoutRules rules,
    IMarketingStore marketing,
    IIdGenerator ids,
    TimeProvider time,
    RiskGate? risk = null
) : ICheckoutStarter
{
    /// <summary>One more than style asks for, because a lost race for stock and one for the session may meet.</summary>
    private const int Tries = 3;

    private const int ReconciledAtOnce = 100;

    private readonly CheckoutFactsSource facts = new(
        store,
        catalog,
        taxes,
        rules,
        time,
        new Subscriptions(marketing, rules)
    );

    /// <inheritdoc/>
    public Task<CheckoutResult> CreateAsync(CheckoutCommand.Create command, CancellationToken cancellationToken) =>
        CreateAsync(command, claim: null, cancellationToken);

    /// <summary>Starts a session.</summary>
    public async Task<CheckoutResult> CreateAsync(
        CheckoutCommand.Create command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    )
    {
        var known = await facts.LoadAsync(command, cancellationToken);
        var decision = CheckoutDecider.Create(command, new SessionId(ids.NewId("cs")), known);
        return await CarryOutAsync(decision, payment: null, claim, cancellationToken) ?? Conflict();
    }

    /// <summary>Changes a session that isn't paid yet.</summary>
    public Task<CheckoutResult> UpdateAsync(
        SessionId id,
        CheckoutOwner owner,
        CheckoutCommand.Update command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            id,
            owner,
            async session =>
                CheckoutDecider.Update(session, command, await facts.LoadAsync(session, command, cancellationToken)),
            payment: null,
            claim,
            cancellationToken
        );

    /// <summary>Pays and orders. A session that comes back as <see cref="CheckoutStatus.CompleteInProgress"/> has an unknown outcome: no answer is stored under the claim, release it and tell the caller to read the session again.</summary>
    public Task<CheckoutResult> CompleteAsync(
        SessionId id,
        CheckoutOwner owner,
        CheckoutCommand.Complete command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            id,
            owner,
            async session =>
            {
                var known = await facts.LoadAsync(session, command.Buyer, command.Contact, cancellationToken);
                var decision = CheckoutDecider.Complete(session, command with { RequestKey = claim?.Key.Key }, known);
                return risk is null ? decision : await risk.CheckAsync(decision, session, command, cancellationToken);
            },
            command.Payment,
            claim,
            cancellationToken
        );

    /// <summary>Gives a session up. A page on which somebody could still pay is closed first; paid at the last moment, the session is completed instead.</summary>
    public async Task<CheckoutResult> CancelAsync(
        SessionId id,
        CheckoutOwner owner,
        CheckoutCommand.Cancel command,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    )
    {
        if (
            await store.FindAsync(id, owner, cancellationToken) is
            { PendingAttempt: { Hosted: not null } onPage } session
        )
        {
            await payments.CloseAsync(session, onPage, cancellationToken);
        }

        return await ChangeAsync(
            id,
            owner,
            found => Task.FromResult(CheckoutDecider.Cancel(found, time.GetUtcNow(), command.Trace)),
            payment: null,
            claim,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<CheckoutSession?> FindAsync(
        SessionId id,
        CheckoutOwner owner,
        CancellationToken cancellationToken
    ) =>
        await store.FindAsync(id, owner, cancellationToken) is { } session
            ? CheckoutDecider.AsOf(session, time.GetUtcNow())
            : null;

    /// <summary>Learns the outcome of payments left behind by a crash or a time-out, by the same PSP key; returns how many sessions were settled.</summary>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - rules.Limits.PaymentGrace;
        var left = await store.FindPendingAttemptsAsync(before, ReconciledAtOnce, cancellationToken);
        var settled = 0;
        foreach (var session in left)
        {
            if (await payments.ReconcileAsync(session, before, cancellationToken))
            {
                settled++;
            }
        }

        return settled;
    }

    private static CheckoutResult.Refused Conflict() =>
        new(new CheckoutRefusal.Conflict("The session was changed at the same moment. Read it again."));

    private async Task<CheckoutResult> ChangeAsync(
        SessionId id,
        CheckoutOwner owner,
        Func<CheckoutSession, Task<CheckoutDecision>> decideAsync,
        PaymentInstrument? payment,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.FindAsync(id, owner, cancellationToken) is not { } session)
            {
                return new CheckoutResult.Refused(new CheckoutRefusal.NotFound());
            }

            var decision = await decideAsync(session);
            if (await CarryOutAsync(decision, payment, claim, cancellationToken) is { } result)
            {
                return result;
            }
        }

        return Conflict();
    }

    /// <summary>Null when the world has changed meanwhile, so that the decision must be made anew.</summary>
    private async Task<CheckoutResult?> CarryOutAsync(
        CheckoutDecision decision,
        PaymentInstrument? payment,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    )
    {
        switch (decision)
        {
            case CheckoutDecision.Refuse { Refreshed: var refreshed, Reason: var reason }:
                if (refreshed is not null)
                {
                    // Best effort: when it's stale, someone else has refreshed it.
                    await store.CommitAsync(new CheckoutCommit { Session = refreshed }, cancellationToken);
                }

                return new CheckoutResult.Refused(reason);

            case CheckoutDecision.Accept { Session: var next } accept:
                var commit = new CheckoutCommit
                {
                    Session = next,
                    RiskMarks = accept.RiskMarks,
                    Claim = claim?.Pending,
                    Answer = claim?.AnswerFor(next),
                };
                return await store.ClaimAndCommitAsync(commit, cancellationToken) switch
                {
                    CommitOutcome.Saved saved => new CheckoutResult.Accepted(next with { Version = saved.Version })
                    {
                        StoredAnswer = commit.Answer?.Response,
                    },
                    CommitOutcome.Held held => new CheckoutResult.Held(held.By),
                    _ => null,
                };

            case CheckoutDecision.Pay pay:
                return (await payments.PayAsync(pay, payment!, claim, cancellationToken)).ToResult();

            case CheckoutDecision.Resume resume:
                return await ResumeAsync(resume, payment!, claim, cancellationToken);

            default:
                throw new InvalidOperationException($"Decision {decision.GetType().Name} has no rule.");
        }
    }

    private async Task<CheckoutResult?> ResumeAsync(
        CheckoutDecision.Resume resume,
        PaymentInstrument payment,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    )
    {
        var isSameToken = string.Equals(resume.Attempt.TokenFingerprint, payment.Fingerprint, StringComparison.Ordinal);
        // The fate of another token's attempt is no answer to this request, unless it turns out to be paid.
        var resumed = await payments.ResumeAsync(
            resume,
            isSameToken ? payment : null,
            claim,
            mayAnswer: isSameToken,
            cancellationToken
        );
        return resumed is PaymentRun.Done { Session.Status: CheckoutStatus.ReadyForPayment } && !isSameToken
            ? null
            : resumed.ToResult();
    }
}
