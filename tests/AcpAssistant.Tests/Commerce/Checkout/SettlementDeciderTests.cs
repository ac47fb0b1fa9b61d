using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What the outcome of a payment makes of a session.</summary>
public sealed class SettlementDeciderTests
{
    private static readonly DateTimeOffset Later = TestShop.Monday.AddSeconds(5);
    private static CheckoutSession Running => SampleSessions.InStatus(CheckoutStatus.CompleteInProgress);
    private static readonly PaymentOutcome Captured = new PaymentOutcome.Captured("pay_1", "Visa ending in 4242");

    [Fact]
    public void A_declined_card_tells_the_providers_words_and_leaves_nothing_to_look_after()
    {
        var released = Released(Running, new PaymentOutcome.Declined("card_declined", "The card was declined."));

        released.Session.Messages.ShouldBe([
            CheckoutMessage.Error("payment_declined", "The card was declined.", "$.payment_data"),
        ]);
        released.Session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        released.Session.PendingAttempt.ShouldBeNull();
        released.Session.AbandonedAttempts.ShouldBeEmpty();
        released.StockTaken.ShouldBe(ImmutableDictionary<VariantId, int>.Empty.Add(TestShop.Jacket, -1));
    }

    [Fact]
    public void A_charge_that_was_never_seen_is_given_up_and_looked_after_once_more()
    {
        var released = Released(Running, new PaymentOutcome.Declined("not_charged", "No charge has this key."));

        released.Session.Messages.ShouldBe([
            CheckoutMessage.Error(
                "payment_declined",
                "The payment did not go through and nothing was charged. Please try again.",
                "$.payment_data"
            ),
        ]);
        released.Session.AbandonedAttempts.ShouldBe([Running.PendingAttempt! with { StartedAt = Later }]);
    }

    [Fact]
    public void A_bank_that_wants_a_confirmation_is_told_with_the_way_out()
    {
        var released = Released(Running, new PaymentOutcome.RequiresAction("pay_1", Authentication: null));

        released.Session.Messages.ShouldBe([
            CheckoutMessage.Error(
                "requires_3ds",
                "The bank wants the payer to confirm this payment (3-D Secure), which isn't possible here. Use another card.",
                "$.payment_data"
            ),
        ]);
        released.Session.AbandonedAttempts.ShouldBe([Running.PendingAttempt! with { StartedAt = Later }]);
    }

    [Fact]
    public void An_unknown_outcome_settles_nothing() =>
        Decide(Running, new PaymentOutcome.Unknown("timeout")).ShouldBeOfType<Settlement.Open>();

    [Fact]
    public void Warnings_outlive_the_payment_and_errors_do_not()
    {
        var warning = CheckoutMessage.Warning("price_change", "The price changed.", "$.line_items[0]");
        var told = Running with
        {
            Messages = [CheckoutMessage.Error("payment_declined", "Earlier."), warning, .. Running.Messages],
        };

        Ordered(told).Session.Messages.ShouldBe([warning]);
        Released(told, new PaymentOutcome.RequiresAction("pay_1", Authentication: null))
            .Session.Messages.Select(message => message.Code)
            .ShouldBe(["price_change", "requires_3ds"]);
    }

    [Fact]
    public void Only_lines_with_tags_have_them_in_the_order()
    {
        var facts = TestShop.FactsAt(
            TestShop.Monday,
            TestShop.Good(TestShop.Jacket, "Rain Jacket", "rain-shells", 11900, stock: 10, "M"),
            TestShop.Good(TestShop.Socks, "Wool Socks", "socks-underwear", 1450, 3, "", "final_sale", "wool")
        );
        var command = TestShop.Create(new ItemRequest(TestShop.Jacket, 1), new ItemRequest(TestShop.Socks, 1));
        var created = CheckoutDecider
            .Create(command, new SessionId("cs_1"), facts)
            .ShouldBeOfType<CheckoutDecision.Accept>();
        var pay = CheckoutDecider
            .Complete(created.Session, TestShop.Complete(), facts)
            .ShouldBeOfType<CheckoutDecision.Pay>();

        Ordered(pay.Session)
            .Order.LineTags.ShouldBe(ImmutableDictionary<string, string>.Empty.Add("li_2", "final_sale wool"));
    }

    [Fact]
    public void The_order_promises_the_chosen_delivery()
    {
        var order = Ordered(Running).Order;

        order.ShippingTitle.ShouldBe("Standard");
        order.PromisedBy.ShouldBe(new DateOnly(2026, 3, 9));
        order.Source.ShouldBe("checkout");
    }

    [Fact]
    public void Money_taken_makes_an_order_though_the_chosen_delivery_is_gone()
    {
        var order = Ordered(Running with { FulfillmentOptions = [] }).Order;

        order.Status.ShouldBe(OrderStatus.Confirmed);
        order.ShippingTitle.ShouldBeNull();
        order.PromisedBy.ShouldBeNull();
    }

    [Theory]
    [InlineData(CheckoutStatus.ReadyForPayment)]
    [InlineData(CheckoutStatus.Completed)]
    public void A_session_without_a_running_payment_can_not_be_settled(CheckoutStatus status) =>
        Should
            .Throw<InvalidOperationException>(() => Decide(SampleSessions.InStatus(status), Captured))
            .Message.ShouldBe("Session cs_1 has no running payment to settle.");

    [Fact]
    public void A_charge_without_a_buyers_address_is_a_fault() =>
        Should
            .Throw<InvalidOperationException>(() => Decide(Running with { Buyer = null }, Captured))
            .Message.ShouldBe("Session cs_1 was charged without a buyer's address.");

    private static Settlement Decide(CheckoutSession session, PaymentOutcome outcome) =>
        SettlementDecider.Decide(session, outcome, new OrderId("CL-1"), Later);

    private static Settlement.Ordered Ordered(CheckoutSession session) =>
        Decide(session, Captured).ShouldBeOfType<Settlement.Ordered>();

    private static Settlement.Released Released(CheckoutSession session, PaymentOutcome outcome) =>
        Decide(session, outcome).ShouldBeOfType<Settlement.Released>();
}
