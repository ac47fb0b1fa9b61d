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
    public async Task An_unknown_outcome_stays_in_progress_and_is_resolved_by_the_same_key()
    {
        var session = await shop.ReadyAsync();
        var pending = ShopDriver.Accepted(await shop.CompleteAsync(session, "spt_test_timeout_after_capture", Claim()));

        pending.Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        pending.Messages.Single().Content.ShouldContain("Read this session again");
        shop.Shop.AnswerOf(Key).ShouldBeNull();
        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(await shop.CompleteAsync(session))
            .Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        (await shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(0);

        shop.Time.Advance(TimeSpan.FromSeconds(61));
        (await shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(1);

        var completed = await shop.ReadAsync(session);
        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Messages.ShouldBeEmpty();
        shop.Ledger.Charges.Count.ShouldBe(1);
        shop.Shop.AllOrders.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_crash_before_the_charge_gives_the_stock_back_after_the_restart()
    {
        var session = await shop.ReadyAsync(new ItemRequest(TestShop.Jacket, 2));
        shop.Gateway.Fault = GatewayFault.BeforeCharge;
        await Should.ThrowAsync<IOException>(() => shop.CompleteAsync(session));
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(8);

        shop.Gateway.Fault = GatewayFault.None;
        shop.Time.Advance(TimeSpan.FromSeconds(61));
        (await shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(1);

        var released = await shop.ReadAsync(session);
        released.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        released.Messages.Single().Content.ShouldContain("nothing was charged");
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
        shop.Ledger.Charges.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retry_with_the_same_token_makes_the_charge_that_was_never_made()
    {
        var session = await shop.ReadyAsync();
        shop.Gateway.Fault = GatewayFault.BeforeCharge;
        await Should.ThrowAsync<IOException>(() => shop.CompleteAsync(session));

        shop.Gateway.Fault = GatewayFault.None;
        shop.Time.Advance(TimeSpan.FromSeconds(61));
        var completed = ShopDriver.Accepted(await shop.CompleteAsync(session, claim: Claim()));

        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Attempts.ShouldBe(1);
        shop.Ledger.Charges.Single().Key.ShouldBe($"{session.Id}-1");
        shop.Shop.AnswerOf(Key).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_retry_with_another_token_after_a_crash_is_a_new_attempt()
    {
        var session = await shop.ReadyAsync();
        shop.Gateway.Fault = GatewayFault.BeforeCharge;
        await Should.ThrowAsync<IOException>(() => shop.CompleteAsync(session));

        shop.Gateway.Fault = GatewayFault.None;
        shop.Time.Advance(TimeSpan.FromSeconds(61));
        var completed = ShopDriver.Accepted(await shop.CompleteAsync(session, "spt_test_mastercard", Claim()));

        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Order!.Payments.Single().Display.ShouldBe("Mastercard ending in 4444");
        shop.Ledger.Charges.Single().Key.ShouldBe($"{session.Id}-2");
        shop.Shop.AnswerOf(Key).ShouldBe(new StoredResponse(200, $"Completed v{completed.Version}"));
    }

    [Fact]
    public async Task A_crash_after_the_charge_never_charges_again()
    {
        var session = await shop.ReadyAsync();
        shop.Gateway.Fault = GatewayFault.AfterCharge;
        await Should.ThrowAsync<IOException>(() => shop.CompleteAsync(session));

        shop.Gateway.Fault = GatewayFault.None;
        shop.Time.Advance(TimeSpan.FromSeconds(61));
        // Even another card at hand: the first one has paid.
        var completed = ShopDriver.Accepted(await shop.CompleteAsync(session, "spt_test_mastercard"));

        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Order!.Payments.Single().Display.ShouldBe("Visa ending in 4242");
        shop.Ledger.Charges.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_charge_that_comes_in_after_its_attempt_was_given_up_is_paid_back()
    {
        var session = await shop.ReadyAsync();
        shop.Gateway.DuringCharge = async () =>
        {
            shop.Gateway.DuringCharge = () => Task.CompletedTask;
            shop.Time.Advance(TimeSpan.FromMinutes(5));
            (await shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(1);
        };

        var answered = ShopDriver.Accepted(await shop.CompleteAsync(session));

        answered.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        shop.Shop.AllOrders.ShouldBeEmpty();
        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(0);
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
    }

    [Fact]
    public async Task A_late_charge_whose_answer_is_lost_too_is_found_and_paid_back()
    {
        var session = await shop.ReadyAsync();
        shop.Gateway.Fault = GatewayFault.AfterCharge;
        shop.Gateway.DuringCharge = async () =>
        {
            shop.Gateway.DuringCharge = () => Task.CompletedTask;
            shop.Time.Advance(TimeSpan.FromMinutes(5));
            (await shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(1);
        };
        await Should.ThrowAsync<IOException>(() => shop.CompleteAsync(session));
        shop.Gateway.Fault = GatewayFault.None;
        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(session.TotalAmount);

        shop.Time.Advance(TimeSpan.FromSeconds(61));
        await shop.Checkout.ReconcileAsync(ShopDriver.Token);

        shop.Ledger.NetOf(shop.Ledger.Charges.Single()).ShouldBe(0);
        var after = await shop.ReadAsync(session);
        after.AbandonedAttempts.ShouldBeEmpty();
        after.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public async Task Two_completions_at_once_charge_once_and_order_once()
    {
        var session = await shop.ReadyAsync(new ItemRequest(TestShop.Jacket, 2));
        var first = new TaskCompletionSource();
        shop.Gateway.DuringCharge = () => first.Task.WaitAsync(TimeSpan.FromSeconds(30), ShopDriver.Token);

        var tasks = Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.CompleteAsync(session))).ToList();
        while (tasks.Count(task => task.IsCompleted) < 7)
        {
            await Task.WhenAny(tasks.Where(task => !task.IsCompleted))
                .WaitAsync(TimeSpan.FromSeconds(30), ShopDriver.Token);
        }

        first.SetResult();
        var results = await Task.WhenAll(tasks);

        results.Count(result => result is CheckoutResult.Accepted).ShouldBe(1);
        shop.Gateway.Charges.ShouldBe(1);
        shop.Shop.AllOrders.Count.ShouldBe(1);
        shop.Shop.StockOf(TestShop.Jacket).ShouldBe(8);
    }

    [Fact]
    public async Task The_last_pair_is_sold_once_however_many_pay_at_once()
    {
        var sessions = new List<CheckoutSession>();
        for (var number = 0; number < 6; number++)
        {
            sessions.Add(await shop.ReadyAsync(new ItemRequest(TestShop.Socks, 2)));
        }

        var results = await Task.WhenAll(sessions.Select(session => Task.Run(() => shop.CompleteAsync(session))));

        var paid = results.Select(ShopDriver.Accepted).ToList();
        paid.Count(session => session.Status == CheckoutStatus.Completed).ShouldBe(1);
        paid.Where(session => session.Status != CheckoutStatus.Completed)
            .ShouldAllBe(session =>
                session.Status == CheckoutStatus.Incomplete
                && session.Messages.Any(message => message.Code == "quantity_exceeded")
            );
        shop.Shop.StockOf(TestShop.Socks).ShouldBe(1);
        shop.Ledger.Charges.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_race_is_decided_anew_once_more()
    {
        var session = await shop.ReadyAsync();
        var races = 0;
        shop.Shop.Checkouts.BeforeCommit = async commit =>
        {
            if (commit.Session.Lines.Length == 2 && races++ == 0)
            {
                ShopDriver.Accepted(
                    await shop.Checkout.UpdateAsync(
                        session.Id,
                        session.Owner,
                        TestShop.Update() with
                        {
                            ShippingOptionId = "express",
                        },
                        null,
                        ShopDriver.Token
                    )
                );
            }
        };

        var updated = ShopDriver.Accepted(
            await shop.Checkout.UpdateAsync(
                session.Id,
                session.Owner,
                TestShop.Update() with
                {
                    Items = [new ItemRequest(TestShop.Jacket, 1), new ItemRequest(TestShop.Strap, 1)],
                },
                null,
                ShopDriver.Token
            )
        );

        updated.Lines.Length.ShouldBe(2);
        updated.SelectedShippingOptionId.ShouldBe("express");
        updated.Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_race_lost_again_and_again_is_a_conflict()
    {
        var session = await shop.ReadyAsync();
        var inside = false;
        shop.Shop.Checkouts.BeforeCommit = async _ =>
        {
            if (!inside)
            {
                inside = true;
                await shop.Checkout.UpdateAsync(session.Id, session.Owner, TestShop.Update(), null, ShopDriver.Token);
                inside = false;
            }
        };

        ShopDriver.Refused<CheckoutRefusal.Conflict>(
            await shop.Checkout.UpdateAsync(session.Id, session.Owner, TestShop.Update(), null, ShopDriver.Token)
        );
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

    [Fact]
    public async Task A_caller_that_hangs_up_during_the_charge_still_gets_the_order_made()
    {
        var session = await shop.ReadyAsync();
        using var caller = new CancellationTokenSource();
        shop.Gateway.DuringCharge = () =>
        {
            caller.Cancel();
            return Task.CompletedTask;
        };

        var completed = ShopDriver.Accepted(
            await shop.Checkout.CompleteAsync(session.Id, session.Owner, TestShop.Complete(), null, caller.Token)
        );

        completed.Status.ShouldBe(CheckoutStatus.Completed);
        shop.Shop.AllOrders.Count.ShouldBe(1);
    }

    private static IdempotencyClaim Claim() =>
        new(Key, session => new StoredResponse(200, $"{session.Status} v{session.Version}"));
}
