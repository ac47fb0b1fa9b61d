using System.Collections.Immutable;
using System.Globalization;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Weighs a payment by the shop's rules. Pure.</summary>
public static class RiskRules
{
    /// <summary>The hardest verdict of all rules that apply, with the reasons of every one of them.</summary>
    public static RiskAssessment Assess(RiskFacts facts, IEnumerable<RiskRule> rules)
    {
        var verdict = RiskVerdict.Approve;
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in rules)
        {
            if (ReasonOf(rule, facts) is { } reason)
            {
                reasons.Add(reason);
                verdict = rule.Verdict > verdict ? rule.Verdict : verdict;
            }
        }

        return new RiskAssessment(verdict, reasons.ToImmutable());
    }

    /// <summary>Null when the rule doesn't apply. What isn't known speaks against nobody.</summary>
    private static string? ReasonOf(RiskRule rule, RiskFacts facts) =>
        rule.Kind switch
        {
            RiskRuleKind.Amount => facts.Amount >= rule.AtLeast
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The total reaches the limit of {rule.AtLeast} minor units."
                )
                : null,
            RiskRuleKind.EmailVelocity => TooMany(rule, facts, "for this e-mail address"),
            RiskRuleKind.AddressVelocity => TooMany(rule, facts, "for this shipping address"),
            RiskRuleKind.AgentVelocity => TooMany(rule, facts, "by this agent"),
            RiskRuleKind.CountryMismatch => facts is { ShippingCountry: { } to, BillingCountry: { } payer }
            && !string.Equals(to, payer, StringComparison.OrdinalIgnoreCase)
                ? $"Billed in {payer.ToUpperInvariant()}, sent to {to.ToUpperInvariant()}."
                : null,
            RiskRuleKind.FirstOrder => facts.HasOrdered ? null : "The first order of this e-mail address.",
            RiskRuleKind.EmailDomain => facts.Email is { } email && rule.Domains.Any(domain => IsBelow(email, domain))
                ? "The domain of the e-mail address is on the list."
                : null,
            var unknown => throw new InvalidOperationException($"Rule {unknown} has no meaning."),
        };

    private static string? TooMany(RiskRule rule, RiskFacts facts, string whose) =>
        facts.Earlier.TryGetValue(rule, out var earlier) && earlier + 1 >= rule.AtLeast
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{earlier + 1} payments {whose} within {rule.WindowHours} hours."
            )
            : null;

    private static bool IsBelow(EmailAddress email, string domain) =>
        email.Value.EndsWith("@" + domain.TrimStart('@'), StringComparison.OrdinalIgnoreCase)
        || email.Value.EndsWith("." + domain.TrimStart('@'), StringComparison.OrdinalIgnoreCase);
}
