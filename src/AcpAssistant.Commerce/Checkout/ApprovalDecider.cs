using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What a person's decision, or none in time, makes of a session that waits for it. Pure.</summary>
internal static class ApprovalDecider
{
    /// <summary>Shown while the shop decides.</summary>
    public const string Waiting =
        "The shop looks at this order before it accepts it. The payment is held but not taken; read this session again to learn the decision.";

    /// <summary>Told when the shop says no.</summary>
    public const string Refused =
        "The shop could not accept this order. The held payment was let go; nothing was charged.";

    /// <summary>Told when nobody decided in time.</summary>
    public const string Overdue =
        "The shop did not accept this order in time. The held payment was let go; nothing was charged.";

    /// <summary>The session with its payment running again, to be taken; null when it doesn't wait.</summary>
    public static CheckoutSession? Approve(CheckoutSession session, DateTimeOffset now) =>
        session is { Status: CheckoutStatus.PendingApproval, Review: { Held: { } held } review }
            ? session with
            {
                Status = CheckoutStatus.CompleteInProgress,
                PendingAttempt = held.Attempt with { StartedAt = now },
                Review = review with { IsApproved = true },
                Messages = WithoutWaiting(session).Add(CheckoutMessage.Info(CompletionDecider.PaymentRunning)),
                UpdatedAt = now,
            }
            : null;

    /// <summary>The session given up, with its stock; null when it doesn't wait. What is held is let go by the attempt that it leaves behind.</summary>
    public static CheckoutCommit? GiveUp(CheckoutSession session, string reason, DateTimeOffset now) =>
        session is { Status: CheckoutStatus.PendingApproval, Review: { Held: { } held } review }
            ? new CheckoutCommit
            {
                Session = session with
                {
                    Status = CheckoutStatus.Canceled,
                    Review = review with { Held = null },
                    AbandonedAttempts = session.AbandonedAttempts.Add(held.Attempt with { StartedAt = now }),
                    DiscountUses = [],
                    Messages = WithoutWaiting(session)
                        .Add(CheckoutMessage.Error(CheckoutCodes.PaymentDeclined, reason, CheckoutCodes.PaymentPath)),
                    UpdatedAt = now,
                },
                StockTaken = session.Lines.ToImmutableDictionary(line => line.VariantId, line => -line.Quantity),
                DiscountUsesReturned = session.DiscountUses,
            }
            : null;

    private static ImmutableArray<CheckoutMessage> WithoutWaiting(CheckoutSession session) =>
        [.. session.Messages.Where(message => !string.Equals(message.Content, Waiting, StringComparison.Ordinal))];
}
