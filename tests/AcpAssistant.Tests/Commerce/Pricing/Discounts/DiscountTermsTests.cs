using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing.Discounts;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.Pricing.Discounts.Offers;

namespace AcpAssistant.Tests.Commerce.Pricing.Discounts;

public sealed class DiscountTermsTests
{
    private static readonly DiscountRequest Request = Cart(Item("a", 5000)) with { Codes = ["CODE"] };

    private static DiscountRule Rule => Percent("rule", 10, "CODE");

    [Theory]
    [InlineData("code")]
    [InlineData("CODE")]
    [InlineData(" Code ")]
    public void Codes_are_matched_whatever_their_case_and_kept_as_typed(string typed) =>
        DiscountEngine
            .Apply(Request with { Codes = [typed] }, Shop(Rule))
            .Applied.ShouldHaveSingleItem()
            .Code.ShouldBe(typed);

    [Fact]
    public void A_code_that_nobody_made_is_invalid() =>
        ReasonFor(Request with { Codes = ["NONE"] }, Rule).ShouldBe(DiscountReasons.Invalid);

    [Fact]
    public void A_code_works_from_its_start_on_and_no_more_from_its_end_on()
    {
        var now = TestShop.Monday;

        ReasonFor(Request, Rule.With(rule => rule.StartsAt = now.AddSeconds(1))).ShouldBe(DiscountReasons.Invalid);
        ReasonFor(Request, Rule.With(rule => rule.StartsAt = now)).ShouldBeNull();
        ReasonFor(Request, Rule.With(rule => rule.EndsAt = now.AddSeconds(1))).ShouldBeNull();
        ReasonFor(Request, Rule.With(rule => rule.EndsAt = now)).ShouldBe(DiscountReasons.Expired);
        DiscountEngine
            .Apply(Request, Shop(Rule.With(rule => rule.EndsAt = now)))
            .Rejected[0]
            .Message.ShouldBe("Code 'CODE' expired on 2026-03-02.");
    }

    [Fact]
    public void The_same_discount_by_a_second_code_is_applied_already()
    {
        var cart = DiscountEngine.Apply(
            Request with
            {
                Codes = ["CODE", "code", "OTHER"],
            },
            Shop(Percent("rule", 10, "CODE", "OTHER"))
        );

        cart.Applied.ShouldHaveSingleItem();
        cart.Rejected.Select(code => (code.Index, code.Reason))
            .ShouldBe([(1, DiscountReasons.AlreadyApplied), (2, DiscountReasons.AlreadyApplied)]);
    }

    [Fact]
    public void An_exclusive_discount_goes_with_no_other_and_the_lower_priority_number_stays()
    {
        var alone = Percent("alone", 30, "ALONE")
            .With(rule =>
            {
                rule.Stacking = DiscountStacking.Exclusive;
                rule.Priority = 1;
            });

        var cart = DiscountEngine.Apply(Request with { Codes = ["CODE", "ALONE"] }, Shop(Rule, alone));

        cart.Applied.ShouldHaveSingleItem().DiscountId.ShouldBe("alone");
        cart.Rejected.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                code => code.Code.ShouldBe("CODE"),
                code => code.Reason.ShouldBe(DiscountReasons.CombinationDisallowed)
            );
    }

    [Fact]
    public void Of_a_group_one_applies()
    {
        var rules = new[] { "A", "B" }
            .Select(code => Percent(code, 10, code).With(rule => rule.Group = "season"))
            .Append(Percent("C", 10, "C"))
            .ToArray();

        var cart = DiscountEngine.Apply(Request with { Codes = ["A", "B", "C"] }, Shop(rules));

        cart.Applied.Select(applied => applied.DiscountId).ShouldBe(["A", "C"]);
        cart.Rejected[0].Reason.ShouldBe(DiscountReasons.CombinationDisallowed);
    }

    [Fact]
    public void A_code_goes_before_what_comes_by_itself_and_cant_be_combined()
    {
        var automatic = Percent("sale", 5).With(rule => rule.Priority = 1);
        var alone = Rule.With(rule => rule.Stacking = DiscountStacking.Exclusive);

        var cart = DiscountEngine.Apply(Request, Shop(automatic, alone));

        cart.Applied.ShouldHaveSingleItem().DiscountId.ShouldBe("rule");
        cart.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void Automatic_discounts_need_no_code_and_are_silent_when_their_terms_arent_met()
    {
        var cart = DiscountEngine.Apply(
            Request with
            {
                Codes = [],
            },
            Shop(Percent("sale", 5), Percent("big", 5).With(rule => rule.MinimumSubtotal = 5001))
        );

        cart.Applied.ShouldHaveSingleItem().IsAutomatic.ShouldBeTrue();
        cart.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void The_minimum_is_met_exactly_at_it()
    {
        ReasonFor(Request, Rule.With(rule => rule.MinimumSubtotal = 5000)).ShouldBeNull();
        ReasonFor(Request, Rule.With(rule => rule.MinimumSubtotal = 5001)).ShouldBe(DiscountReasons.MinimumNotMet);
    }

    [Fact]
    public void A_code_for_other_items_is_not_met()
    {
        ReasonFor(Request, Rule.With(rule => rule.AppliesTo.Products = ["p-b"]))
            .ShouldBe(DiscountReasons.MinimumNotMet);
        ReasonFor(Request, Rule.With(rule => rule.AppliesTo.Products = ["P-A"])).ShouldBeNull();
        ReasonFor(Request, Rule.With(rule => rule.AppliesTo.Variants = ["a"])).ShouldBeNull();
    }

    [Fact]
    public void Items_with_an_excepted_tag_get_nothing_off_whatever_else_names_them()
    {
        var rule = Rule.With(rule =>
        {
            rule.AppliesTo.ExceptTags = ["final_sale"];
            rule.AppliesTo.Products = ["p-a", "p-b"];
        });

        var cart = DiscountEngine.Apply(
            Cart(Item("a", 1000, 1, "Final_Sale"), Item("b", 1000), Item("c", 1000)) with
            {
                Codes = ["CODE"],
            },
            Shop(rule)
        );

        cart.OffItems.ShouldBe([0, 100, 0]);
    }

    [Fact]
    public void A_code_for_signed_in_buyers_needs_one()
    {
        var rule = Rule.With(rule => rule.RequiresSignIn = true);

        ReasonFor(Request, rule).ShouldBe(DiscountReasons.UserNotLoggedIn);
        ReasonFor(Request with { IsSignedIn = true }, rule).ShouldBeNull();
    }

    [Theory]
    [InlineData("ada@example.com", null)]
    [InlineData("ADA@example.com", null)]
    [InlineData("@example.com", null)]
    [InlineData("@ample.com", DiscountReasons.UserIneligible)]
    [InlineData("grace@example.com", DiscountReasons.UserIneligible)]
    public void A_code_for_some_addresses_is_for_them_only(string entry, string? reason)
    {
        var rule = Rule.With(rule => rule.CustomerEmails = [entry]);

        ReasonFor(Request, rule).ShouldBe(reason);
        ReasonFor(Request with { Customer = null }, rule).ShouldBe(DiscountReasons.UserIneligible);
    }

    [Fact]
    public void A_code_for_the_first_order_is_for_new_customers()
    {
        var rule = Rule.With(rule => rule.FirstOrderOnly = true);

        ReasonFor(Request, rule).ShouldBeNull();
        ReasonFor(Request with { Usage = new DiscountUsage { HasOrdered = true } }, rule)
            .ShouldBe(DiscountReasons.UserIneligible);
        rule.IsLimited.ShouldBeTrue();
    }

    [Fact]
    public void Limits_are_reached_in_all_or_by_the_customer()
    {
        var once = ImmutableDictionary<string, int>.Empty.Add("rule", 1);
        var all = Request with { Usage = new DiscountUsage { Total = once } };
        var hers = Request with { Usage = new DiscountUsage { ByCustomer = once } };

        ReasonFor(all, Rule.With(rule => rule.MaxUses = 1)).ShouldBe(DiscountReasons.UsageLimitReached);
        ReasonFor(all, Rule.With(rule => rule.MaxUses = 2)).ShouldBeNull();
        ReasonFor(all, Rule.With(rule => rule.MaxUsesPerCustomer = 1)).ShouldBeNull();
        ReasonFor(hers, Rule.With(rule => rule.MaxUsesPerCustomer = 1)).ShouldBe(DiscountReasons.UsageLimitReached);
    }

    private static string? ReasonFor(DiscountRequest request, DiscountRule rule)
    {
        var cart = DiscountEngine.Apply(request, Shop(rule));
        cart.Applied.Length.ShouldBe(1 - cart.Rejected.Length);
        return cart.Rejected.SingleOrDefault()?.Reason;
    }
}
