using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class CheckoutServiceTests
{
    private static readonly IdempotencyKey Key = new("agent:tests", "POST /checkout_sessions/x/complete", "k1");

    private readonly ShopDriver shop = new();

    [Fact]
    public async Task A_paid_session_becomes_an_order_with_its_event_and_stock_taken()
    {
        var session = await shop.ReadyAsync(new ItemRequest(TestShop.Jacket, 2));
        var completed = ShopDriver.Accepted(await shop.CompleteAsync(session));

        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Messages.ShouldBeEmpty();
        var order = completed.Order.ShouldNotBeNull();
        order.Status.ShouldBe(OrderStatus.Confirmed);
        order.TotalAmount.ShouldBe(session.TotalAmount);
        order.Email.ShouldBe(TestShop.Ada.Email);
        order.PromisedBy.ShouldBe(new DateOnly(2026, 3, 9));
        order.Payments.Single().Display.ShouldBe("Visa ending in 4242");
        order.Source.ShouldBe("checkout");
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(8);
        var message = shop.Shop.Outbox.Single();
        message.Topic.ShouldBe("order.created");
        message.Key.ShouldBe(order.Id.Value);
        message.Body.ShouldBe(
            $$"""{"order_id":"{{order.Id}}","session_id":"{{session.Id}}","status":"confirmed","change":"created"}"""
        );
        (await shop.Shop.Orders.FindBySessionAsync(session.Id, ShopDriver.Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_answer_is_stored_in_the_commit_of_the_effect_as_it_reads_afterwards()
    {
        var session = await shop.ReadyAsync();
        var claim = Claim();
        var completed = ShopDriver.Accepted(await shop.CompleteAsync(session, claim: claim));

        shop.Shop.AnswerOf(Key).ShouldBe(new StoredResponse(200, $"Completed v{completed.Version}"));
    }

    [Fact]
    public async Task A_broken_commit_stores_no_answer_and_makes_no_session()
    {
        shop.Shop.Checkouts.BeforeCommit = _ => throw new IOException("disk full");

        await Should.ThrowAsync<IOException>(() =>
            shop.Checkout.CreateAsync(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)), Claim(), ShopDriver.Token)
        );
        shop.Shop.AnswerOf(Key).ShouldBeNull();
    }

    [Fact]
    public async Task A_declined_card_gives_the_stock_back_and_the_session_can_be_paid_with_another()
    {
        var session = await shop.ReadyAsync(new ItemRequest(TestShop.Jacket, 2));
        var declined = ShopDriver.Accepted(await shop.CompleteAsync(session, "spt_test_declined", Claim()));

        declined.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        declined.Messages.Single().Code.ShouldBe("payment_declined");
        declined.Order.ShouldBeNull();
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
        shop.Shop.AnswerOf(Key)!.Status.ShouldBe(200);

        var completed = ShopDriver.Accepted(await shop.CompleteAsync(session));
        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Attempts.ShouldBe(2);
        completed.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bank_that_wants_3ds_is_told_as_such()
    {
        var session = await shop.ReadyAsync();
        var declined = ShopDriver.Accepted(await shop.CompleteAsync(session, "spt_test_3ds"));

        declined.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        declined.Messages.Single().Code.ShouldBe("requires_3ds");
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
    }

    [Fact]
    public async Task Somebody_elses_session_looks_like_none()
    {
        var session = await shop.ReadyAsync();
        var stranger = CheckoutOwner.Agent("stranger");

        (await shop.Checkout.FindAsync(session.Id, stranger, ShopDriver.Token)).ShouldBeNull();
        ShopDriver.Refused<CheckoutRefusal.NotFound>(
            await shop.Checkout.CompleteAsync(session.Id, stranger, TestShop.Complete(), null, ShopDriver.Token)
        );
    }

    [Fact]
    public async Task A_total_that_changed_is_refused_and_shown_when_read_again()
    {
        var session = await shop.ReadyAsync();
        await shop.ReplaceAsync(TestShop.Jacket, variant => variant with { Price = new Money(12900, Currency.Usd) });
        var expected = TestShop.Complete(expectedTotal: session.TotalAmount);

        ShopDriver.Refused<CheckoutRefusal.Conflict>(
            await shop.Checkout.CompleteAsync(session.Id, session.Owner, expected, null, ShopDriver.Token)
        );

        var shown = await shop.ReadAsync(session);
        shown.TotalAmount.ShouldBeGreaterThan(session.TotalAmount);
        shop.Gateway.Charges.ShouldBe(0);
        var accepted = TestShop.Complete(expectedTotal: shown.TotalAmount);
        ShopDriver
            .Accepted(await shop.Checkout.CompleteAsync(session.Id, session.Owner, accepted, null, ShopDriver.Token))
            .Status.ShouldBe(CheckoutStatus.Completed);
    }

    [Fact]
    public async Task An_overdue_session_reads_as_expired_and_can_not_be_paid()
    {
        var session = await shop.ReadyAsync();
        shop.Time.Advance(TimeSpan.FromHours(6));

        (await shop.ReadAsync(session)).Status.ShouldBe(CheckoutStatus.Expired);
        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(await shop.CompleteAsync(session))
            .Status.ShouldBe(CheckoutStatus.Expired);
    }

    [Fact]
    public async Task A_canceled_session_can_not_be_canceled_again()
    {
        var session = await shop.ReadyAsync();
        var cancel = new CheckoutCommand.Cancel();

        ShopDriver
            .Accepted(await shop.Checkout.CancelAsync(session.Id, session.Owner, cancel, Claim(), ShopDriver.Token))
            .Status.ShouldBe(CheckoutStatus.Canceled);
        shop.Shop.AnswerOf(Key).ShouldNotBeNull();
        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(
                await shop.Checkout.CancelAsync(session.Id, session.Owner, cancel, null, ShopDriver.Token)
            )
            .Status.ShouldBe(CheckoutStatus.Canceled);
    }

    private static IdempotencyClaim Claim() =>
        new(Key, session => new StoredResponse(200, $"{session.Status} v{session.Version}"));
}
