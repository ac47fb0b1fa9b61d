using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

// Beside the property tests, which keep every core busy, the waits for one another would measure the machine.
[Collection(RunsAlone.Name)]
public sealed class CheckoutRaceTests
{
    private readonly ShopDriver shop = new();

    [Fact]
    public async Task Two_completions_at_once_charge_once_and_order_once()
    {
        var session = await shop.ReadyAsync(new ItemRequest(TestShop.Jacket, 2));
        var first = new TaskCompletionSource();
        shop.Gateway.DuringCharge = () => first.Task.WaitAsync(TimeSpan.FromSeconds(30), ShopDriver.Token);

        var tasks = Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.CompleteAsync(session))).ToList();
        await TheFirst(7, tasks).WaitAsync(TimeSpan.FromSeconds(30), ShopDriver.Token);

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
                        TestShop.Choose("express"),
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
        (updated.MainSelection?.OptionId).ShouldBe("express");
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

    private static async Task TheFirst<T>(int count, IEnumerable<Task<T>> tasks)
    {
        await foreach (var _ in Task.WhenEach(tasks))
        {
            if (--count == 0)
            {
                return;
            }
        }
    }
}
