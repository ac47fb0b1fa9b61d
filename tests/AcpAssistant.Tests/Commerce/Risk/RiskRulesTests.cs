using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Risk;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Risk;

public sealed class RiskRulesTests
{
    private static readonly RiskFacts Facts = new(50000, EmailAddress.Parse("ada@mail.example.com"))
    {
        ShippingCountry = "US",
        BillingCountry = "us",
        HasOrdered = true,
    };

    [Theory]
    [InlineData(49999, RiskVerdict.Decline)]
    [InlineData(50000, RiskVerdict.Decline)]
    [InlineData(50001, RiskVerdict.Approve)]
    public void An_amount_counts_from_its_limit_on(long limit, RiskVerdict verdict) =>
        Assess(Facts, Rule(RiskRuleKind.Amount, RiskVerdict.Decline, limit)).ShouldBe(verdict);

    [Theory]
    [InlineData(RiskRuleKind.EmailVelocity)]
    [InlineData(RiskRuleKind.AddressVelocity)]
    [InlineData(RiskRuleKind.AgentVelocity)]
    public void A_payment_counts_together_with_the_earlier_ones(RiskRuleKind kind)
    {
        var rule = Rule(kind, RiskVerdict.Review, 3);

        Assess(With(rule, 1), rule).ShouldBe(RiskVerdict.Approve);
        Assess(With(rule, 2), rule).ShouldBe(RiskVerdict.Review);
        Assess(Facts, rule).ShouldBe(RiskVerdict.Approve);
    }

    [Fact]
    public void Countries_differ_only_when_both_are_known()
    {
        var rule = Rule(RiskRuleKind.CountryMismatch, RiskVerdict.Review);

        Assess(Facts, rule).ShouldBe(RiskVerdict.Approve);
        Assess(Facts with { BillingCountry = null }, rule).ShouldBe(RiskVerdict.Approve);
        Assess(Facts with { ShippingCountry = null }, rule).ShouldBe(RiskVerdict.Approve);
        Assess(Facts with { BillingCountry = "FR" }, rule).ShouldBe(RiskVerdict.Review);
    }

    [Fact]
    public void Only_who_never_ordered_orders_for_the_first_time()
    {
        var rule = Rule(RiskRuleKind.FirstOrder, RiskVerdict.Review);

        Assess(Facts, rule).ShouldBe(RiskVerdict.Approve);
        Assess(Facts with { HasOrdered = false }, rule).ShouldBe(RiskVerdict.Review);
    }

    [Theory]
    [InlineData("example.com", RiskVerdict.Decline)]
    [InlineData("@MAIL.example.com", RiskVerdict.Decline)]
    [InlineData("ample.com", RiskVerdict.Approve)]
    [InlineData("example.org", RiskVerdict.Approve)]
    public void A_domain_counts_with_those_below_it(string domain, RiskVerdict verdict)
    {
        var rule = Rule(RiskRuleKind.EmailDomain, RiskVerdict.Decline);
        rule.Domains.Add(domain);

        Assess(Facts, rule).ShouldBe(verdict);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_hardest_verdict_counts_in_any_order_and_every_reason_is_told(bool isReversed)
    {
        RiskRule[] rules =
        [
            Rule(RiskRuleKind.Amount, RiskVerdict.Review, 100),
            Rule(RiskRuleKind.Amount, RiskVerdict.Decline, 200),
            Rule(RiskRuleKind.Amount, RiskVerdict.Decline, 90000),
        ];

        var assessment = RiskRules.Assess(Facts, isReversed ? rules.Reverse() : rules);

        assessment.Verdict.ShouldBe(RiskVerdict.Decline);
        assessment.Reasons.Length.ShouldBe(2);
    }

    [Fact]
    public void Without_rules_everything_is_paid() => Assess(Facts).ShouldBe(RiskVerdict.Approve);

    private static RiskVerdict Assess(RiskFacts facts, params RiskRule[] rules) =>
        RiskRules.Assess(facts, rules).Verdict;

    private static RiskRule Rule(RiskRuleKind kind, RiskVerdict verdict, long atLeast = 1) =>
        new()
        {
            Kind = kind,
            Verdict = verdict,
            AtLeast = atLeast,
        };

    private static RiskFacts With(RiskRule rule, int earlier) =>
        Facts with
        {
            Earlier = ImmutableDictionary<RiskRule, int>.Empty.Add(rule, earlier),
        };
}
