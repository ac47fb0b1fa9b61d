using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class CheckoutDeciderTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);

    [Fact]
    public void Items_address_and_buyer_make_a_session_ready_with_the_cheapest_delivery()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 2)));

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        session.SelectedShippingOptionId.ShouldBe("standard");
        session.Messages.ShouldBeEmpty();
        session.TotalAmount.ShouldBe(26271);
        session.Lines.Single().Title.ShouldBe("Rain Jacket – M");
        session.ExpiresAt.ShouldBe(TestShop.Monday.AddHours(6));
    }

    [Fact]
    public void The_same_item_twice_is_one_line()
    {
        var session = Created(
            TestShop.Create(
                new ItemRequest(TestShop.Jacket, 1),
                new ItemRequest(TestShop.Strap, 1),
                new ItemRequest(TestShop.Jacket, 2)
            )
        );

        session
            .Lines.Select(line => (line.VariantId, line.Quantity))
            .ShouldBe([(TestShop.Jacket, 3), (TestShop.Strap, 1)]);
    }

    [Fact]
    public void Items_that_can_not_be_bought_make_it_incomplete_and_say_which()
    {
        var session = Created(
            TestShop.Create(
                new ItemRequest(TestShop.Jacket, 1),
                new ItemRequest(new VariantId("nonsense"), 1),
                new ItemRequest(TestShop.Sold, 1),
                new ItemRequest(TestShop.Socks, 4),
                new ItemRequest(TestShop.Strap, 100)
            )
        );

        session.Status.ShouldBe(CheckoutStatus.Incomplete);
        session
            .Messages.Select(message => (message.Code, message.Param))
            .ShouldBe([
                ("invalid", "$.line_items[1]"),
                ("out_of_stock", "$.line_items[2]"),
                ("quantity_exceeded", "$.line_items[3]"),
                ("quantity_exceeded", "$.line_items[4]"),
            ]);
        session.Lines.Length.ShouldBe(5);
        session.Lines[1].UnitPrice.ShouldBe(0);
    }

    [Fact]
    public void An_unknown_item_stays_missing_until_the_items_are_changed()
    {
        var session = Created(TestShop.Create(new ItemRequest(new VariantId("nonsense"), 1)));

        Updated(session, TestShop.Update() with { Address = TestShop.Paris })
            .Status.ShouldBe(CheckoutStatus.Incomplete);
        Updated(session, TestShop.Update() with { Items = [new ItemRequest(TestShop.Strap, 1)] })
            .Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public void No_items_are_an_incomplete_session()
    {
        var session = Created(TestShop.Create());

        session.Status.ShouldBe(CheckoutStatus.Incomplete);
        session.Messages.ShouldContain(message => message.Code == "missing" && message.Param == "$.line_items");
    }

    [Fact]
    public void Without_an_address_it_is_not_ready_and_says_so()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Address = null });

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        session.Messages.Single().Param.ShouldBe("$.fulfillment_details.address");
        session.ShippingOptions.ShouldBeEmpty();
    }

    [Fact]
    public void A_country_that_is_not_served_is_told()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Address = TestShop.Oslo });

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        var message = session.Messages.Single();
        message.Code.ShouldBe("region_restricted");
        message.Param.ShouldBe("$.fulfillment_details.address.country");
    }

    [Fact]
    public void Where_the_tax_depends_on_the_state_the_state_is_asked_for()
    {
        var address = TestShop.Denver with { State = "" };
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Address = address });

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        session.Messages.Single().Param.ShouldBe("$.fulfillment_details.address.state");
    }

    [Fact]
    public void A_missing_buyer_is_told_but_may_still_come_with_the_payment()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Buyer = null });

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
        var session = Created(
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
    public void Another_currency_is_refused()
    {
        var command = TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Currency = Currency.Parse("eur") };

        Refused<CheckoutRefusal.Invalid>(CheckoutDecider.Create(command, new SessionId("cs"), Facts))
            .Param.ShouldBe("$.currency");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_quantity_that_can_not_be_meant_is_refused(int quantity) =>
        Refused<CheckoutRefusal.Invalid>(
            CheckoutDecider.Create(
                TestShop.Create(new ItemRequest(TestShop.Strap, 1), new ItemRequest(TestShop.Strap, quantity)),
                new SessionId("cs"),
                Facts
            )
        )
            .Param.ShouldBe("$.line_items[1].quantity");

    [Fact]
    public void More_lines_than_allowed_are_refused()
    {
        var items = Enumerable.Range(0, 101).Select(number => new ItemRequest(new VariantId($"v{number}"), 1));

        Refused<CheckoutRefusal.Invalid>(
            CheckoutDecider.Create(TestShop.Create([.. items]), new SessionId("cs"), Facts)
        )
            .Code.ShouldBe("maximum_exceeded");
    }

    [Fact]
    public void Update_replaces_items_and_keeps_the_ids_of_lines_that_stay()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1), new ItemRequest(TestShop.Strap, 1)));
        var changed = Updated(
            session,
            TestShop.Update() with
            {
                Items = [new ItemRequest(TestShop.Socks, 1), new ItemRequest(TestShop.Strap, 5)],
            }
        );

        changed.Lines.Select(line => (line.Id, line.Quantity)).ShouldBe([("li_3", 1), ("li_2", 5)]);
    }

    [Fact]
    public void A_delivery_that_is_not_offered_is_refused()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

        Refused<CheckoutRefusal.Invalid>(
            CheckoutDecider.Update(session, TestShop.Update() with { ShippingOptionId = "eu" }, Facts)
        )
            .Param.ShouldBe("$.selected_fulfillment_options[0].option_id");
        Updated(session, TestShop.Update() with { ShippingOptionId = "express" })
            .Totals.Single(total => total.Type == TotalType.Fulfillment)
            .Amount.ShouldBe(1895);
    }

    [Fact]
    public void A_changed_price_is_told_on_the_next_update()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var changed = Updated(session, TestShop.Update(), Dearer());

        var message = changed.Messages.Single();
        message.Kind.ShouldBe(CheckoutMessageKind.Warning);
        message.Code.ShouldBe("price_change");
        message.Content.ShouldContain("119.00 USD to 129.00 USD");
        changed.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public void A_changed_price_is_never_charged_without_having_been_shown()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
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
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
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
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 2)));
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
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
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
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

        Refused<CheckoutRefusal.Invalid>(CheckoutDecider.Complete(session, TestShop.Complete(" "), Facts))
            .Param.ShouldBe("$.payment_data.instrument.credential.token");
    }

    [Fact]
    public void A_session_expires_at_its_instant_and_not_before()
    {
        var session = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

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
        var session = InStatus(CheckoutStatus.CompleteInProgress);

        CheckoutDecider.AsOf(session, session.ExpiresAt.AddDays(1)).Status.ShouldBe(CheckoutStatus.CompleteInProgress);
    }

    internal static CheckoutSession Created(CheckoutCommand.Create command) =>
        CheckoutDecider.Create(command, new SessionId("cs_1"), Facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;

    /// <summary>A session that really went the way to a status.</summary>
    internal static CheckoutSession InStatus(CheckoutStatus status)
    {
        var ready = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var running = CheckoutDecider
            .Complete(ready, TestShop.Complete(), Facts)
            .ShouldBeOfType<CheckoutDecision.Pay>()
            .Session;
        return status switch
        {
            CheckoutStatus.Incomplete => Created(TestShop.Create(new ItemRequest(TestShop.Sold, 1))),
            CheckoutStatus.NotReadyForPayment => Created(
                TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
                {
                    Address = null,
                }
            ),
            CheckoutStatus.ReadyForPayment => ready,
            CheckoutStatus.CompleteInProgress => running,
            CheckoutStatus.Completed => SettlementDecider
                .Decide(
                    running,
                    new AcpAssistant.Commerce.Payments.PaymentOutcome.Captured("pay_1", "Visa ending in 4242"),
                    new OrderId("CL-1"),
                    TestShop.Monday
                )
                .ShouldBeOfType<Settlement.Ordered>()
                .Session,
            CheckoutStatus.Canceled => CheckoutDecider
                .Cancel(ready, TestShop.Monday)
                .ShouldBeOfType<CheckoutDecision.Accept>()
                .Session,
            CheckoutStatus.Expired => ready with { ExpiresAt = TestShop.Monday },
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }

    private static CheckoutFacts Dearer() =>
        TestShop.FactsAt(
            TestShop.Monday,
            TestShop.Good(TestShop.Jacket, "Rain Jacket", "rain-shells", 12900, stock: 10, "M")
        );

    private static CheckoutSession Updated(
        CheckoutSession session,
        CheckoutCommand.Update command,
        CheckoutFacts? facts = null
    ) => CheckoutDecider.Update(session, command, facts ?? Facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;

    private static T Refused<T>(CheckoutDecision decision)
        where T : CheckoutRefusal => decision.ShouldBeOfType<CheckoutDecision.Refuse>().Reason.ShouldBeOfType<T>();
}
