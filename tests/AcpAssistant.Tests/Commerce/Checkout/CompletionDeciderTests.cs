using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class CompletionDeciderTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);

    [Fact]
    public void A_missing_buyer_is_told_but_may_still_come_with_the_payment()
    {
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Buyer = null,
            }
        );

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        session.Messages.Single().Param.ShouldBe("$.buyer.email");
        Refused<CheckoutRefusal.Invalid>(CheckoutDecider.Complete(session, TestShop.Complete(), Facts))
            .Param.ShouldBe("$.buyer.email");
        CheckoutDecider
            .Complete(session, TestShop.Complete() with { Buyer = TestShop.Ada }, Facts)
            .ShouldBeOfType<CheckoutDecision.Pay>();
    }

    [Fact]
    public void The_delivery_contact_stands_in_for_the_buyer()
    {
        var contact = new FulfillmentContact("Ada", null, "ada@example.com");
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Buyer = null,
                Contact = contact,
            }
        );

        session.Messages.ShouldBeEmpty();
        session.BuyerEmail.ShouldBe(TestShop.Ada.Email);
    }

    [Fact]
    public void Another_address_with_the_payment_is_refused_and_the_same_one_is_not()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

        Refused<CheckoutRefusal.AddressChanged>(
            CheckoutDecider.Complete(session, TestShop.Complete() with { Address = TestShop.Paris }, Facts)
        );
        CheckoutDecider
            .Complete(session, TestShop.Complete() with { Address = session.ShippingAddress }, Facts)
            .ShouldBeOfType<CheckoutDecision.Pay>();
    }

    [Fact]
    public void A_contact_that_comes_with_the_payment_replaces_what_it_tells()
    {
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Contact = new FulfillmentContact("Ada", "+1555", null),
            }
        );
        var command = TestShop.Complete() with { Contact = new FulfillmentContact(null, "+1666", null) };

        CheckoutDecider
            .Complete(session, command, Facts)
            .ShouldBeOfType<CheckoutDecision.Pay>()
            .Session.Contact.ShouldBe(new FulfillmentContact("Ada", "+1666", null));
    }

    [Fact]
    public void A_changed_price_is_never_charged_without_having_been_shown()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var first = CheckoutDecider.Complete(session, TestShop.Complete(), Dearer());

        var shown = first.ShouldBeOfType<CheckoutDecision.Accept>().Session;
        shown.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        shown.Messages.ShouldContain(message => message.Code == "price_change" && message.Param == "$.totals");
        CheckoutDecider
            .Complete(shown, TestShop.Complete(), Dearer())
            .ShouldBeOfType<CheckoutDecision.Pay>()
            .Attempt.Amount.Amount.ShouldBe(shown.TotalAmount);
    }

    [Fact]
    public void A_total_other_than_expected_is_a_conflict_that_shows_todays_price()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var command = TestShop.Complete(expectedTotal: session.TotalAmount);

        var refuse = CheckoutDecider.Complete(session, command, Dearer()).ShouldBeOfType<CheckoutDecision.Refuse>();
        refuse.Reason.ShouldBeOfType<CheckoutRefusal.Conflict>().Message.ShouldContain("129.00 USD");
        refuse.Refreshed.ShouldNotBeNull().Lines[0].UnitPrice.ShouldBe(12900);
        CheckoutDecider
            .Complete(session, TestShop.Complete(expectedTotal: refuse.Refreshed!.TotalAmount), Dearer())
            .ShouldBeOfType<CheckoutDecision.Pay>();
    }

    [Fact]
    public void Paying_takes_the_stock_and_leaves_a_recovery_point_without_the_token()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 2)));
        var pay = CheckoutDecider.Complete(session, TestShop.Complete(), Facts).ShouldBeOfType<CheckoutDecision.Pay>();

        pay.StockTaken.ShouldBe(ImmutableDictionary<VariantId, int>.Empty.Add(TestShop.Jacket, 2));
        pay.Session.Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        pay.Session.PendingAttempt.ShouldBe(pay.Attempt);
        pay.Attempt.Key.ShouldBe("cs_1-1");
        pay.Attempt.Amount.ShouldBe(new Money(26271, Currency.Usd));
        pay.Attempt.TokenFingerprint.ShouldNotContain("spt_test_visa");
    }

    [Fact]
    public void Stock_that_is_gone_at_payment_is_told_and_nothing_is_charged()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var gone = TestShop.FactsAt(
            TestShop.Monday,
            TestShop.Good(TestShop.Jacket, "Rain Jacket", "rain-shells", 11900, stock: 0, "M")
        );

        var told = CheckoutDecider
            .Complete(session, TestShop.Complete(), gone)
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;
        told.Status.ShouldBe(CheckoutStatus.Incomplete);
        told.Messages.Single().Code.ShouldBe("out_of_stock");
    }

    [Fact]
    public void A_payment_without_token_is_refused()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

        Refused<CheckoutRefusal.Invalid>(CheckoutDecider.Complete(session, TestShop.Complete(" "), Facts))
            .Param.ShouldBe("$.payment_data.instrument.credential.token");
    }

    [Fact]
    public void A_session_expires_at_its_instant_and_not_before()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

        CheckoutDecider.AsOf(session, session.ExpiresAt.AddTicks(-1)).Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        CheckoutDecider.AsOf(session, session.ExpiresAt).Status.ShouldBe(CheckoutStatus.Expired);
        Refused<CheckoutRefusal.WrongStatus>(
            CheckoutDecider.Complete(session, TestShop.Complete(), TestShop.FactsAt(session.ExpiresAt))
        )
            .Status.ShouldBe(CheckoutStatus.Expired);
    }

    [Fact]
    public void A_running_payment_does_not_expire()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.CompleteInProgress);

        CheckoutDecider.AsOf(session, session.ExpiresAt.AddDays(1)).Status.ShouldBe(CheckoutStatus.CompleteInProgress);
    }

    private static CheckoutFacts Dearer() =>
        TestShop.FactsAt(
            TestShop.Monday,
            TestShop.Good(TestShop.Jacket, "Rain Jacket", "rain-shells", 12900, stock: 10, "M")
        );

    private static T Refused<T>(CheckoutDecision decision)
        where T : CheckoutRefusal => decision.ShouldBeOfType<CheckoutDecision.Refuse>().Reason.ShouldBeOfType<T>();
}
