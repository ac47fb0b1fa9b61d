using System.Collections.Immutable;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Decides whether a session may be charged now, and how much. Pure.</summary>
internal static class CompletionDecider
{
    private const string TokenPath = "$.payment_data.instrument.credential.token";

    /// <summary>Shown while the outcome isn't known.</summary>
    public const string PaymentRunning =
        "The payment is being processed. Read this session again to learn the outcome; don't pay again.";

    private const string OtherAddress =
        "The address is not the one that the total was told for. Update the session with it and complete again.";

    /// <summary>What completing comes to in the session's status.</summary>
    public static CheckoutDecision Decide(
        CheckoutSession session,
        CheckoutCommand.Complete command,
        CheckoutFacts facts
    )
    {
        if (session is { Status: CheckoutStatus.CompleteInProgress, PendingAttempt: { } attempt })
        {
            return IsSamePage(attempt, command) || (attempt.Hosted is null && IsLeftBehind(attempt, facts))
                ? TakeOver(session, attempt, facts.Now)
                : Refuse(CheckoutDecider.RefusalUnlessOpen(session, facts.Now)!);
        }

        if (
            session is { Status: CheckoutStatus.Completed, CompletedBy: { } request }
            && string.Equals(request, command.RequestKey, StringComparison.Ordinal)
        )
        {
            return new CheckoutDecision.Accept(session);
        }

        if (CheckoutDecider.RefusalUnlessOpen(session, facts.Now) is { } wrongStatus)
        {
            return Refuse(wrongStatus);
        }

        if (RefusalUnlessPayable(session, command) is { } notPayable)
        {
            return Refuse(notPayable);
        }

        if (string.IsNullOrWhiteSpace(command.Payment.Token))
        {
            return Refuse(
                new CheckoutRefusal.Invalid(CheckoutCodes.Missing, "A means of payment is needed.", TokenPath)
            );
        }

        if (command.Address is { } address && address != session.ShippingAddress)
        {
            return Refuse(new CheckoutRefusal.AddressChanged(OtherAddress));
        }

        var current = Completed(session, command, facts);
        if (
            session.Status == CheckoutStatus.AuthenticationRequired
            && command.Authentication is { } told
            && AuthenticationRules.ReasonAgainst(told) is { } reason
        )
        {
            return new CheckoutDecision.Accept(
                current.WithoutAuthentication(facts.Now) with
                {
                    Messages = current.Messages.Add(reason),
                }
            );
        }

        return Stopper(session, current.WithoutAuthentication(facts.Now), command) ?? Pay(current, command, facts);
    }

    /// <summary>The session at today's prices with what came with the payment.</summary>
    private static CheckoutSession Completed(
        CheckoutSession session,
        CheckoutCommand.Complete command,
        CheckoutFacts facts
    )
    {
        var current = CheckoutEvaluator.Evaluate(
            session with
            {
                Buyer = command.Buyer ?? session.Buyer,
                Contact = CheckoutDecider.Merged(command.Contact, session.Contact),
                Notes = command.Notes ?? session.Notes,
            },
            CheckoutDecider.ItemsOf(session),
            facts
        );
        return current with
        {
            // Written once: the first claim stays, whatever a later attempt to pay says (attribution RFC §10).
            LastTouch = session.LastTouch ?? command.Attribution,
            Consents = ConsentContacts.Resolve(
                command.Consents,
                current.ConsentOptions,
                current.Buyer,
                current.Contact
            ),
        };
    }

    /// <summary>Null when the session waits for nothing but a payment.</summary>
    private static CheckoutRefusal? RefusalUnlessPayable(CheckoutSession session, CheckoutCommand.Complete command) =>
        session.Status switch
        {
            // ACP 2026-04-17, authentication_required: 4XX without the result.
            CheckoutStatus.AuthenticationRequired when command is { Authentication: null, Payment.Page: null } =>
                new CheckoutRefusal.Invalid(
                    CheckoutCodes.Requires3ds,
                    "The payer's bank asked for 3-D Secure: complete again with what came of it.",
                    CheckoutCodes.AuthenticationPath
                ),
            // A total that was shown means that a person on the shop's own page pays.
            CheckoutStatus.RequiresEscalation when command.ExpectedTotal is null => new CheckoutRefusal.WrongStatus(
                CheckoutStatus.RequiresEscalation,
                "Only the buyer can finish this session, on the page that continue_url names."
            ),
            _ => null,
        };

    /// <summary>Whether an attempt has run longer than the provider can take, so that its process must be gone.</summary>
    public static bool IsLeftBehind(PaymentAttempt attempt, CheckoutFacts facts) =>
        facts.Now - attempt.RunningSince >= facts.Rules.Limits.PaymentGrace;

    /// <summary>The attempt's start is moved to now: whoever saves it has it for itself for another grace period.</summary>
    public static CheckoutDecision.Resume TakeOver(CheckoutSession session, PaymentAttempt attempt, DateTimeOffset now)
    {
        var taken = attempt with
        {
            StartedAt = now,
            Hosted = attempt.Hosted is { } hosted ? hosted with { RestsUntil = now + HostedAttempt.Patience } : null,
        };
        return new CheckoutDecision.Resume(session with { PendingAttempt = taken, UpdatedAt = now }, taken);
    }

    /// <summary>What keeps the session from being charged; null when nothing does.</summary>
    private static CheckoutDecision? Stopper(
        CheckoutSession before,
        CheckoutSession current,
        CheckoutCommand.Complete command
    )
    {
        if (current.Status == CheckoutStatus.Incomplete)
        {
            return new CheckoutDecision.Accept(current);
        }

        if (current.Messages.FirstOrDefault(message => message.Kind == CheckoutMessageKind.Error) is { } error)
        {
            return Refuse(new CheckoutRefusal.Invalid(error.Code ?? CheckoutCodes.Invalid, error.Content, error.Param));
        }

        if (command.ExpectedTotal is { } expected)
        {
            return expected == current.TotalAmount
                ? null
                : new CheckoutDecision.Refuse(
                    new CheckoutRefusal.Conflict(TotalChanges.WhatChanged(current, expected)),
                    current
                );
        }

        return current.TotalAmount == before.TotalAmount && !TotalChanges.HasPriceChange(current)
            ? null
            : new CheckoutDecision.Accept(TotalChanges.WithTotalChange(before, current));
    }

    // The same person at the same button again, in another tab or after turning back: back to the page it was.
    private static bool IsSamePage(PaymentAttempt attempt, CheckoutCommand.Complete command) =>
        attempt.Hosted is not null && command.Payment.Page is not null;

    private static CheckoutDecision.Pay Pay(
        CheckoutSession session,
        CheckoutCommand.Complete command,
        CheckoutFacts facts
    )
    {
        var now = facts.Now;
        var attempt = WaitingFor(session, command.Payment) is { } waiting
            ? waiting with
            {
                StartedAt = now,
                RequestKey = command.RequestKey,
            }
            : null;
        var open = attempt is null ? session.WithoutAuthentication(now) : session with { Authentication = null };
        var number = attempt is null ? open.Attempts + 1 : open.Attempts;
        attempt ??= new PaymentAttempt(
            FormattableString.Invariant($"{session.Id}-{number}"),
            new Money(session.TotalAmount, session.Currency),
            command.Payment.HandlerId,
            command.Payment.Fingerprint,
            now
        )
        {
            Hosted = command.Payment.Page is null
                ? null
                : new HostedAttempt
                {
                    OpenedAt = now,
                    ExpiresAt = now + facts.Rules.Limits.PaymentPageLifetime,
                    RestsUntil = now + HostedAttempt.Patience,
                },
            RequestKey = command.RequestKey,
        };
        var running = open with
        {
            Status = CheckoutStatus.CompleteInProgress,
            PendingAttempt = attempt,
            Attempts = number,
            DiscountUses = SessionDiscounts.UsesOf(session, facts.Rules.Pricing.Discounts),
            Messages = session.Messages.Add(CheckoutMessage.Info(PaymentRunning)),
            UpdatedAt = facts.Now,
        };
        return new CheckoutDecision.Pay(running, attempt, StockOf(session)) { Authentication = command.Authentication };
    }

    /// <summary>The payment that the bank's answer belongs to; another token or total is another payment.</summary>
    private static PaymentAttempt? WaitingFor(CheckoutSession session, PaymentInstrument payment) =>
        session.Authentication is { Attempt: var attempt }
        && attempt.Amount.Amount == session.TotalAmount
        && string.Equals(attempt.TokenFingerprint, payment.Fingerprint, StringComparison.Ordinal)
            ? attempt
            : null;

    private static ImmutableDictionary<VariantId, int> StockOf(CheckoutSession session) =>
        session.Lines.ToImmutableDictionary(line => line.VariantId, line => line.Quantity);

    private static CheckoutDecision.Refuse Refuse(CheckoutRefusal reason) => new(reason, Refreshed: null);
}
