using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Turns what the rules say into what becomes of a payment that is about to be made. Pure.</summary>
internal static class RiskDecider
{
    // No reason: it would tell a thief what to do better.
    private const string Declined =
        "This payment is declined and nothing was charged. Another means of payment may work.";

    /// <summary>The payment as it is, held, or not at all.</summary>
    public static CheckoutDecision Decide(
        CheckoutDecision.Pay pay,
        CheckoutSession before,
        RiskAssessment assessment,
        ImmutableArray<RiskMark> marks,
        TimeSpan reviewTime
    )
    {
        var now = pay.Attempt.StartedAt;
        return assessment.Verdict switch
        {
            RiskVerdict.Decline => new CheckoutDecision.Accept(Refused(pay.Session, before, now)) { RiskMarks = marks },
            // A page takes the money itself; there is nothing to hold.
            RiskVerdict.Review when pay.Attempt.Hosted is null => pay with
            {
                Session = pay.Session with { Review = new RiskReview(assessment.Reasons, now + reviewTime) },
                RiskMarks = marks,
            },
            _ => pay with { Session = pay.Session with { Review = null }, RiskMarks = marks },
        };
    }

    private static CheckoutSession Refused(CheckoutSession paying, CheckoutSession before, DateTimeOffset now) =>
        paying with
        {
            Status = CheckoutStatus.ReadyForPayment,
            PendingAttempt = null,
            Attempts = before.Attempts,
            // One that waited for the bank may hold something.
            AbandonedAttempts = before.WithoutAuthentication(now).AbandonedAttempts,
            DiscountUses = [],
            Messages = SettlementDecider
                .WithoutErrors(paying)
                .Add(CheckoutMessage.Error(CheckoutCodes.PaymentDeclined, Declined, CheckoutCodes.PaymentPath)),
        };
}
