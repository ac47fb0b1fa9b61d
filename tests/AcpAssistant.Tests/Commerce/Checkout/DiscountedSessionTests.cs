using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Tests.Commerce.Pricing.Discounts;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.Pricing.Discounts.Offers;
using static AcpAssistant.Tests.Commerce.ShopDriver;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class DiscountedSessionTests
{
    private readonly ShopDriver driver = Driver(
        Percent("half", 50, "HALF"),
        Amount("once", 1000, "ONCE").With(rule => rule.MaxUses = 1),
        Percent("welcome", 10, "WELCOME").With(rule => rule.FirstOrderOnly = true)
    );

    [Fact]
    public async Task Codes_replace_earlier_ones_and_an_empty_list_clears_them()
    {
        var session = await WithCodesAsync("HALF");
        session.TotalAmount.ShouldBeLessThan(11900);
        session.Lines[0].Discount.ShouldBe(5950);

        session = await UpdatedAsync(session, TestShop.Update() with { DiscountCodes = ["ONCE"] });
        session.Discounts.ShouldHaveSingleItem().DiscountId.ShouldBe("once");
        session.Lines[0].OrderDiscount.ShouldBe(1000);

        session = await UpdatedAsync(session, TestShop.Update() with { Notes = "x" });
        session.DiscountCodes.ShouldBe(["ONCE"]);

        session = await UpdatedAsync(session, TestShop.Update() with { DiscountCodes = [] });
        session.Discounts.ShouldBeEmpty();
        session.DiscountCodes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_code_that_brings_nothing_is_a_warning_at_its_place_and_stops_nobody()
    {
        var session = await WithCodesAsync("HALF", "NONSENSE");

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        session.RejectedCodes.ShouldHaveSingleItem().Reason.ShouldBe(DiscountReasons.Invalid);
        session.Messages.ShouldContain(
            CheckoutMessage.Warning(DiscountReasons.Invalid, "Code 'NONSENSE' is not known.", "$.discounts.codes[1]")
        );
    }

    [Fact]
    public async Task What_was_taken_off_is_charged_less_and_stands_in_the_order()
    {
        var session = await WithCodesAsync("HALF", "ONCE");

        var order = Accepted(await driver.CompleteAsync(session)).Order.ShouldNotBeNull();

        order.TotalAmount.ShouldBe(session.TotalAmount);
        order.Payments[0].Amount.ShouldBe(session.TotalAmount);
        order.Discounts.Select(discount => discount.DiscountId).ShouldBe(["half", "once"]);
        order.Lines[0].Discount.ShouldBe(5950);
        order.Lines[0].OrderDiscount.ShouldBe(1000);
        // 7.25 % of the 4950 left.
        order.Lines[0].Tax.ShouldBe(359);
        order.Lines[0].Paid.ShouldBe(11900 - 5950 - 1000 + 359);
    }

    [Fact]
    public async Task The_last_use_is_for_one_of_two_and_the_other_is_told_before_anything_is_charged()
    {
        var first = await WithCodesAsync("ONCE");
        var second = await WithCodesAsync("ONCE");
        Accepted(await driver.CompleteAsync(first)).Status.ShouldBe(CheckoutStatus.Completed);

        var left = Accepted(await driver.CompleteAsync(second));

        left.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        left.RejectedCodes.ShouldHaveSingleItem().Reason.ShouldBe(DiscountReasons.UsageLimitReached);
        left.TotalAmount.ShouldBeGreaterThan(second.TotalAmount);
        driver.Shop.AllOrders.ShouldHaveSingleItem();
        Accepted(await driver.CompleteAsync(left)).Status.ShouldBe(CheckoutStatus.Completed);
    }

    [Fact]
    public async Task A_use_that_someone_takes_at_the_same_moment_makes_the_decision_anew()
    {
        var first = await WithCodesAsync("ONCE");
        var second = await WithCodesAsync("ONCE");
        var isFirst = true;
        driver.Shop.Checkouts.BeforeCommit = async commit =>
        {
            if (isFirst && commit.Session.Id == second.Id)
            {
                isFirst = false;
                Accepted(await driver.CompleteAsync(first)).Status.ShouldBe(CheckoutStatus.Completed);
            }
        };

        var left = Accepted(await driver.CompleteAsync(second));

        left.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        left.RejectedCodes.ShouldHaveSingleItem().Reason.ShouldBe(DiscountReasons.UsageLimitReached);
    }

    [Fact]
    public async Task A_payment_that_fails_gives_the_use_back()
    {
        var session = await WithCodesAsync("ONCE");

        var declined = Accepted(await driver.CompleteAsync(session, "spt_test_declined"));

        declined.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        declined.DiscountUses.ShouldBeEmpty();
        var paid = Accepted(await driver.CompleteAsync(declined));
        paid.Status.ShouldBe(CheckoutStatus.Completed);
        paid.Order!.Discounts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_discount_for_the_first_order_is_not_for_the_second()
    {
        Accepted(await driver.CompleteAsync(await WithCodesAsync("WELCOME"))).Order!.Discounts.Length.ShouldBe(1);

        (await WithCodesAsync("WELCOME"))
            .RejectedCodes.ShouldHaveSingleItem()
            .Reason.ShouldBe(DiscountReasons.UserIneligible);
    }

    [Fact]
    public async Task Returned_pieces_give_back_what_was_paid_for_them_whatever_their_order()
    {
        var shop = Driver(Amount("odd", 1000, "ODD"), Percent("third", 33, "THIRD"));
        var session = Accepted(
            await shop.Checkout.CreateAsync(
                TestShop.Create(new ItemRequest(TestShop.Socks, 3), new ItemRequest(TestShop.Strap, 1)) with
                {
                    DiscountCodes = ["ODD", "THIRD"],
                },
                Token
            )
        );
        var order = Accepted(await shop.CompleteAsync(session)).Order.ShouldNotBeNull();

        var line = order.Lines[0];
        var pieces = Enumerable
            .Range(0, 3)
            .Select(done => ReturnRefund.ValueOf(order, new ReturnLine(line.Id, 1), done));
        var all = ReturnRefund.ValueOf(order, new ReturnLine(line.Id, 3), 0);
        pieces.Sum().ShouldBe(all);
        all.ShouldBe(line.Paid);
        all.ShouldBeLessThan(3 * 1450);
    }

    private static ShopDriver Driver(params DiscountRule[] rules) =>
        new(rules: TestShop.Rules with { Pricing = TestShop.Prices with { Discounts = Shop(rules) } });

    private async Task<CheckoutSession> WithCodesAsync(params string[] codes) =>
        Accepted(
            await driver.Checkout.CreateAsync(
                TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
                {
                    DiscountCodes = [.. codes],
                },
                Token
            )
        );

    private async Task<CheckoutSession> UpdatedAsync(CheckoutSession session, CheckoutCommand.Update update) =>
        Accepted(await driver.Checkout.UpdateAsync(session.Id, session.Owner, update, claim: null, Token));
}
