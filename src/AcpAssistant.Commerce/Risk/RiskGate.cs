using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Stands between the decision to charge and the charge.</summary>
public sealed partial class RiskGate(IRiskStore store, IOptions<RiskOptions> options, ILogger<RiskGate> logger)
{
    /// <summary>What becomes of the payment. Without rules nothing is looked up.</summary>
    internal async Task<CheckoutDecision> CheckAsync(
        CheckoutDecision decision,
        CheckoutSession before,
        CheckoutCommand.Complete command,
        CancellationToken cancellationToken
    )
    {
        var rules = options.Value.Rules;
        if (rules.Count == 0 || decision is not CheckoutDecision.Pay pay)
        {
            return decision;
        }

        var (session, now) = (pay.Session, pay.Attempt.StartedAt);
        var facts = new RiskFacts(session.TotalAmount, session.BuyerEmail)
        {
            ShippingCountry = session.ShippingAddress?.Country,
            BillingCountry = command.Payment.BillingCountry,
            HasOrdered =
                rules.Any(rule => rule.Kind == RiskRuleKind.FirstOrder)
                && session.BuyerEmail is { } email
                && await store.HasOrderedAsync(email, cancellationToken),
            Earlier = await CountAsync(session, rules, now, cancellationToken),
        };
        var assessment = RiskRules.Assess(facts, rules);
        if (assessment.Verdict != RiskVerdict.Approve)
        {
            Log.Assessed(logger, session.Id, assessment.Verdict, string.Join(' ', assessment.Reasons));
        }

        return RiskDecider.Decide(
            pay,
            before,
            assessment,
            MarksOf(session, rules, now),
            TimeSpan.FromHours(options.Value.ReviewHours)
        );
    }

    private async Task<ImmutableDictionary<RiskRule, int>> CountAsync(
        CheckoutSession session,
        IList<RiskRule> rules,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var counts = ImmutableDictionary.CreateBuilder<RiskRule, int>();
        foreach (var rule in rules)
        {
            if (RiskSubjects.Of(rule.Kind, session) is { } subject)
            {
                var since = now - TimeSpan.FromHours(rule.WindowHours);
                counts[rule] = await store.CountAsync(subject, since, session.Id, cancellationToken);
            }
        }

        return counts.ToImmutable();
    }

    private static ImmutableArray<RiskMark> MarksOf(
        CheckoutSession session,
        IList<RiskRule> rules,
        DateTimeOffset now
    ) =>
        [
            .. rules
                .Select(rule => RiskSubjects.Of(rule.Kind, session))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(subject => new RiskMark(subject, now)),
        ];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Payment of session {Session}: {Verdict}. {Reasons}")]
        public static partial void Assessed(ILogger logger, SessionId session, RiskVerdict verdict, string reasons);
    }
}
