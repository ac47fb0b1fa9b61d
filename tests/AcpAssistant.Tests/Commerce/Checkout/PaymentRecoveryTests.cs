using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

public sealed class PaymentRecoveryTests
{
    private static readonly IdempotencyKey Key = new("agent:tests", "POST /checkout_sessions/x/complete", "k1");

    private readonly ShopDriver shop = new();

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
    public async Task The_request_that_paid_gets_its_order_though_its_answer_was_lost()
    {
        var session = await shop.ReadyAsync();
        await shop.CompleteAsync(session, "spt_test_timeout_after_capture", Claim());
        shop.Time.Advance(TimeSpan.FromSeconds(61));
        await shop.Checkout.ReconcileAsync(ShopDriver.Token);

        var repeated = ShopDriver.Accepted(
            await shop.CompleteAsync(session, "spt_test_timeout_after_capture", Claim())
        );

        repeated.Order.ShouldNotBeNull().Id.ShouldBe(shop.Shop.AllOrders.Single().Id);
        shop.Shop.AnswerOf(Key).ShouldBe(new StoredResponse(200, $"Completed v{repeated.Version}"));
        shop.Ledger.Charges.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("k2")]
    [InlineData(null)]
    public async Task Any_other_request_to_pay_again_is_refused(string? requestKey)
    {
        var session = await shop.ReadyAsync();
        await shop.CompleteAsync(session, claim: Claim());
        var claim = requestKey is null ? null : Claim() with { Key = Key with { Key = requestKey } };

        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(await shop.CompleteAsync(session, claim: claim))
            .Status.ShouldBe(CheckoutStatus.Completed);
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
