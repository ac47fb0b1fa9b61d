using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Payment pages when news is lost, time runs out or the provider can't be reached.</summary>
public sealed class HostedRecoveryTests
{
    private readonly HostedDriver payer = new();

    private ShopDriver Shop => payer.Shop;

    [Fact]
    public async Task Paid_with_all_news_lost_the_reconciler_makes_the_order_once_its_patience_is_over()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        await payer.PayAsync(running);
        Shop.Time.Advance(TimeSpan.FromSeconds(90));
        (await Shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(0, "a payer may take longer than a charge");

        Shop.Time.Advance(TimeSpan.FromMinutes(2));
        (await Shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(1);

        (await Shop.ReadAsync(running)).Status.ShouldBe(CheckoutStatus.Completed);
    }

    [Fact]
    public async Task A_page_left_alone_gives_its_stock_back_when_its_time_is_over()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        Shop.Time.Advance(TimeSpan.FromMinutes(30));
        (await Shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(0);
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(9);

        Shop.Time.Advance(TimeSpan.FromMinutes(11));
        (await Shop.Checkout.ReconcileAsync(ShopDriver.Token)).ShouldBe(1);

        (await Shop.ReadAsync(running)).Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
    }

    [Fact]
    public async Task A_session_whose_time_ran_out_during_the_payment_is_ordered_all_the_same()
    {
        var session = await Shop.ReadyAsync();
        Shop.Time.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
        var running = await payer.StartAsync(session);
        Shop.Time.Advance(TimeSpan.FromMinutes(20));
        (await Shop.ReadAsync(session)).Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        await payer.PayAsync(running);

        (await payer.LookAsync(running)).Status.ShouldBe(CheckoutStatus.Completed);
    }

    [Fact]
    public async Task A_session_whose_time_ran_out_is_expired_once_its_page_is_closed()
    {
        var session = await Shop.ReadyAsync();
        Shop.Time.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
        var running = await payer.StartAsync(session);
        Shop.Time.Advance(TimeSpan.FromMinutes(20));

        (await payer.ReopenAsync(running)).Status.ShouldBe(CheckoutStatus.Expired);
    }

    [Fact]
    public async Task A_page_behind_a_lost_answer_is_found_by_the_next_click()
    {
        var session = await Shop.ReadyAsync();
        Shop.Pages.LosesNextOpening = true;
        var running = await payer.StartAsync(session);
        running.Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        running.PendingAttempt!.Hosted!.Url.ShouldBeNull();

        var again = await payer.StartAsync(session);

        again.PendingAttempt!.Hosted!.Url.ShouldNotBeNull();
        again.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_provider_can_not_be_reached_the_next_click_opens_the_page()
    {
        var session = await Shop.ReadyAsync();
        Shop.Pages.IsDown = true;
        await payer.StartAsync(session);
        Shop.Pages.IsDown = false;

        var running = await payer.StartAsync(session);

        running.PendingAttempt!.Hosted!.Url.ShouldNotBeNull();
        running.Attempts.ShouldBe(1);
        await payer.PayAsync(running);
        (await payer.LookAsync(running)).Status.ShouldBe(CheckoutStatus.Completed);
    }

    [Fact]
    public async Task A_page_opened_after_its_attempt_was_given_up_is_closed()
    {
        var session = await Shop.ReadyAsync();
        Shop.Pages.DuringOpening = async () =>
        {
            Shop.Pages.DuringOpening = () => Task.CompletedTask;
            (await payer.ReopenAsync(session)).Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        };

        var answered = await payer.StartAsync(session);

        answered.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
        var page = await Shop.Hosted.FindAsync(
            new HostedReference($"{session.Id}-1", null, new Money(session.TotalAmount, session.Currency), default),
            ShopDriver.Token
        );
        page.ShouldBeOfType<HostedState.Ended>();
    }

    [Fact]
    public async Task An_order_whose_goods_are_gone_never_gets_a_page()
    {
        var session = await Shop.ReadyAsync(new ItemRequest(TestShop.Socks, 3));
        await Shop.ReplaceAsync(TestShop.Socks, socks => socks with { Stock = 1 });

        (await payer.StartAsync(session)).Status.ShouldBe(CheckoutStatus.Incomplete);
        Shop.Pages.Openings.ShouldBe(0);
    }

    [Fact]
    public async Task A_total_that_is_not_the_one_shown_gets_no_page()
    {
        var session = await Shop.ReadyAsync();
        await Shop.ReplaceAsync(TestShop.Jacket, jacket => jacket with { Price = new Money(99, Currency.Usd) });

        ShopDriver.Refused<CheckoutRefusal.Conflict>(await payer.TryStartAsync(session));
        Shop.Pages.Openings.ShouldBe(0);
    }
}
