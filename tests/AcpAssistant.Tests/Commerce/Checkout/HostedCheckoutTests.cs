using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>A person pays on the provider's page: whatever is told when, there is one order for one payment, or the money goes back.</summary>
public sealed class HostedCheckoutTests
{
    private readonly HostedDriver payer = new();

    private ShopDriver Shop => payer.Shop;

    [Fact]
    public async Task Starting_takes_the_stock_and_keeps_the_address_of_the_page()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync(new ItemRequest(TestShop.Jacket, 2)));

        running.Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        running.PendingAttempt!.Hosted!.Url.ShouldNotBeNull().ShouldContain("/sandbox/pay/");
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(8);
    }

    [Fact]
    public async Task News_of_the_payment_makes_the_order_and_repeated_news_makes_no_other()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        await payer.PayAsync(running);

        var completed = await payer.LookAsync(running);
        var again = await payer.LookAsync(running);

        completed.Status.ShouldBe(CheckoutStatus.Completed);
        completed.Order!.Payments.Single().Display.ShouldBe("Visa ending in 4242");
        again.Order!.Id.ShouldBe(completed.Order.Id);
        Shop.Shop.AllOrders.Count.ShouldBe(1);
        Shop.Shop.Outbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task News_at_once_from_everywhere_makes_one_order()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        await payer.PayAsync(running);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => payer.LookAsync(running)));

        (await payer.LookAsync(running)).Status.ShouldBe(CheckoutStatus.Completed);
        Shop.Shop.AllOrders.Count.ShouldBe(1);
        Shop.Ledger.NetOf(Shop.Ledger.Charges.Single()).ShouldBe(running.TotalAmount);
    }

    [Fact]
    public async Task News_without_a_payment_changes_nothing()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());

        (await payer.LookAsync(running)).Status.ShouldBe(CheckoutStatus.CompleteInProgress);

        Shop.Shop.AllOrders.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_click_leads_to_the_same_page()
    {
        var session = await Shop.ReadyAsync();
        var first = await payer.StartAsync(session);

        var second = await payer.StartAsync(session);

        second.PendingAttempt!.Hosted!.Url.ShouldBe(first.PendingAttempt!.Hosted!.Url);
        second.Attempts.ShouldBe(1);
        Shop.Pages.Openings.ShouldBe(1);
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(9);
    }

    [Fact]
    public async Task A_second_click_after_paying_in_another_tab_shows_the_order()
    {
        var session = await Shop.ReadyAsync();
        await payer.PayAsync(await payer.StartAsync(session));

        (await payer.StartAsync(session)).Status.ShouldBe(CheckoutStatus.Completed);
        Shop.Shop.AllOrders.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Turning_back_closes_the_page_and_opens_the_session_again()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());

        var reopened = await payer.ReopenAsync(running);

        reopened.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        reopened.Messages.Single().Kind.ShouldBe(CheckoutMessageKind.Info);
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
        (await payer.StateAsync(running)).ShouldBeOfType<HostedState.Ended>("nobody can pay there any more");
        (await payer.StartAsync(reopened)).PendingAttempt!.Key.ShouldEndWith("-2");
    }

    [Fact]
    public async Task Turning_back_after_paying_is_an_order()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        Shop.Pages.BeforeClosing = () => payer.PayAsync(running);

        (await payer.ReopenAsync(running)).Status.ShouldBe(CheckoutStatus.Completed);
        Shop.Shop.AllOrders.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_page_is_open_the_agent_can_not_change_or_pay_the_session()
    {
        var session = await Shop.ReadyAsync();
        await payer.StartAsync(session);
        Shop.Time.Advance(TimeSpan.FromMinutes(10));

        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(await Shop.CompleteAsync(session))
            .Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        var update = await Shop.Checkout.UpdateAsync(
            session.Id,
            session.Owner,
            TestShop.Update(),
            null,
            ShopDriver.Token
        );
        ShopDriver.Refused<CheckoutRefusal.WrongStatus>(update);
        (await Shop.ReadAsync(session)).Status.ShouldBe(CheckoutStatus.CompleteInProgress);
        Shop.Ledger.Charges.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_agents_cancel_closes_the_page_first()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());

        ShopDriver.Accepted(await payer.CancelAsync(running)).Status.ShouldBe(CheckoutStatus.Canceled);

        (await payer.StateAsync(running)).ShouldBeOfType<HostedState.Ended>();
        Shop.Shop.StockOf(TestShop.Jacket).ShouldBe(10);
    }

    [Fact]
    public async Task The_agents_cancel_comes_too_late_when_the_page_was_paid()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        await payer.PayAsync(running);

        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(await payer.CancelAsync(running))
            .Status.ShouldBe(CheckoutStatus.Completed);
        Shop.Shop.AllOrders.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_agents_cancel_waits_while_the_provider_can_not_be_asked()
    {
        var running = await payer.StartAsync(await Shop.ReadyAsync());
        Shop.Pages.IsDown = true;

        ShopDriver
            .Refused<CheckoutRefusal.WrongStatus>(await payer.CancelAsync(running))
            .Status.ShouldBe(CheckoutStatus.CompleteInProgress);
    }
}
