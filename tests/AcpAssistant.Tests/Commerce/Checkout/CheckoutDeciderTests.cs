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
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 2)));

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        (session.MainSelection?.OptionId).ShouldBe("standard");
        session.Messages.ShouldBeEmpty();
        session.TotalAmount.ShouldBe(26271);
        session.Lines.Single().Title.ShouldBe("Rain Jacket – M");
        session.ExpiresAt.ShouldBe(TestShop.Monday.AddHours(6));
    }

    [Fact]
    public void The_same_item_twice_is_one_line()
    {
        var session = SampleSessions.Created(
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
        var session = SampleSessions.Created(
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
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(new VariantId("nonsense"), 1)));

        Updated(session, TestShop.Update() with { Address = TestShop.Paris })
            .Status.ShouldBe(CheckoutStatus.Incomplete);
        Updated(session, TestShop.Update() with { Items = [new ItemRequest(TestShop.Strap, 1)] })
            .Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public void No_items_are_an_incomplete_session()
    {
        var session = SampleSessions.Created(TestShop.Create());

        session.Status.ShouldBe(CheckoutStatus.Incomplete);
        session.Messages.ShouldContain(message => message.Code == "missing" && message.Param == "$.line_items");
    }

    [Fact]
    public void Without_an_address_it_is_not_ready_and_says_so()
    {
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Address = null,
            }
        );

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        session.Messages.Single().Param.ShouldBe("$.fulfillment_details.address");
        session.FulfillmentOptions.ShouldBeEmpty();
    }

    [Fact]
    public void A_country_that_is_not_served_is_told()
    {
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Address = TestShop.Oslo,
            }
        );

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        var message = session.Messages.Single();
        message.Code.ShouldBe("region_restricted");
        message.Param.ShouldBe("$.fulfillment_details.address.country");
    }

    [Fact]
    public void Where_the_tax_depends_on_the_state_the_state_is_asked_for()
    {
        var address = TestShop.Denver with { State = "" };
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Address = address,
            }
        );

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        session.Messages.Single().Param.ShouldBe("$.fulfillment_details.address.state");
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
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1), new ItemRequest(TestShop.Strap, 1))
        );
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
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));

        Refused<CheckoutRefusal.Invalid>(CheckoutDecider.Update(session, TestShop.Choose("eu"), Facts))
            .Param.ShouldBe("$.selected_fulfillment_options[0].option_id");
        Updated(session, TestShop.Choose("express"))
            .Totals.Single(total => total.Type == TotalType.Fulfillment)
            .Amount.ShouldBe(1895);
    }

    [Fact]
    public void A_changed_price_is_told_on_the_next_update()
    {
        var session = SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var changed = Updated(session, TestShop.Update(), Dearer());

        var message = changed.Messages.Single();
        message.Kind.ShouldBe(CheckoutMessageKind.Warning);
        message.Code.ShouldBe("price_change");
        message.Content.ShouldContain("119.00 USD to 129.00 USD");
        changed.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    private static CheckoutSession Updated(
        CheckoutSession session,
        CheckoutCommand.Update command,
        CheckoutFacts? facts = null
    ) => CheckoutDecider.Update(session, command, facts ?? Facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;

    private static CheckoutFacts Dearer() =>
        TestShop.FactsAt(
            TestShop.Monday,
            TestShop.Good(TestShop.Jacket, "Rain Jacket", "rain-shells", 12900, stock: 10, "M")
        );

    private static T Refused<T>(CheckoutDecision decision)
        where T : CheckoutRefusal => decision.ShouldBeOfType<CheckoutDecision.Refuse>().Reason.ShouldBeOfType<T>();
}
