using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Whatever is asked in whatever order, with crashes and races: nobody is charged twice or without an order, nothing is oversold.</summary>
public sealed class CheckoutProperties
{
    private static readonly string[] Tokens =
    [
        "spt_test_visa",
        "spt_test_visa",
        "spt_test_declined",
        "spt_test_3ds",
        "spt_test_timeout_after_capture",
        "spt_test_visa-once",
        "spt_test_limit_1000",
        "nonsense",
    ];

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (3, Gen.Select(Gen.Int[0, 2], Gen.Int[1, 4], (item, quantity) => (Step)new Step.Create(item, quantity))),
        (
            2,
            Gen.Select(
                Gen.Int[0, 4],
                Gen.Int[0, 2],
                Gen.Int[1, 4],
                (session, item, quantity) => (Step)new Step.Update(session, item, quantity)
            )
        ),
        (
            6,
            Gen.Select(
                Gen.Int[0, 4],
                Gen.OneOf(Tokens),
                Gen.Enum<GatewayFault>(),
                Gen.Bool,
                (session, token, fault, crash) => (Step)new Step.Complete(session, token, fault, crash)
            )
        ),
        (
            3,
            Gen.Select(
                Gen.Int[0, 4],
                Gen.OneOf(Tokens),
                (session, token) => (Step)new Step.CompleteTwiceAtOnce(session, token)
            )
        ),
        (1, Gen.Int[0, 4].Select(session => (Step)new Step.Cancel(session))),
        (3, Gen.Int[1, 120].Select(seconds => (Step)new Step.Wait(seconds))),
        (2, Gen.Bool.Select(duringCharge => (Step)new Step.Reconcile(duringCharge))),
        (1, Gen.Int[9000, 13000].Select(price => (Step)new Step.Reprice(price))),
        (1, Gen.Int[0, 4].Select(session => (Step)new Step.CancelOrder(session)))
    );

#if MUTATION
    private const int Samples = 50;
#else
    private const int Samples = 1000;
#endif

    private static readonly VariantId[] Variants = [TestShop.Jacket, TestShop.Socks, TestShop.Strap];

    [Fact]
    public async Task No_sequence_of_commands_charges_twice_charges_without_order_or_oversells() =>
        await Steps.Array[1, 30].SampleAsync(RunAsync, iter: Samples);

    private static async Task RunAsync(Step[] steps)
    {
        var shop = new ShopDriver();
        var sessions = new List<CheckoutSession>();
        foreach (var step in steps)
        {
            await DoAsync(shop, sessions, step);
            shop.Shop.StockOf(TestShop.Jacket)!.Value.ShouldBeGreaterThanOrEqualTo(0);
            shop.Shop.StockOf(TestShop.Socks)!.Value.ShouldBeGreaterThanOrEqualTo(0);
        }

        await ComeToRestAsync(shop);
        foreach (var session in sessions)
        {
            await CheckMoneyAsync(shop, await shop.ReadAsync(session));
        }

        CheckStock(shop, TestShop.Jacket, 10);
        CheckStock(shop, TestShop.Socks, 3);
        shop.Shop.Outbox.Count(message => message.Topic == OrderEvents.Created).ShouldBe(shop.Shop.AllOrders.Count);
    }

    private static async Task DoAsync(ShopDriver shop, List<CheckoutSession> sessions, Step step)
    {
        var picked = sessions.Count == 0 ? null : sessions[step.Session % sessions.Count];
        switch (step)
        {
            case Step.Create create:
                var item = new ItemRequest(Variants[create.Item], create.Quantity);
                sessions.Add(
                    ShopDriver.Accepted(await shop.Checkout.CreateAsync(TestShop.Create(item), ShopDriver.Token))
                );
                break;
            case Step.Update update when picked is not null:
                await shop.Checkout.UpdateAsync(
                    picked.Id,
                    picked.Owner,
                    TestShop.Update() with
                    {
                        Items = [new ItemRequest(Variants[update.Item], update.Quantity)],
                    },
                    null,
                    ShopDriver.Token
                );
                break;
            case Step.Complete complete when picked is not null:
                await CompleteAsync(shop, picked, complete);
                break;
            case Step.CompleteTwiceAtOnce twice when picked is not null:
                await Task.WhenAll(
                    Task.Run(() => shop.CompleteAsync(picked, twice.Token)),
                    Task.Run(() => shop.CompleteAsync(picked, "spt_test_mastercard"))
                );
                break;
            case Step.Cancel when picked is not null:
                await shop.Checkout.CancelAsync(
                    picked.Id,
                    picked.Owner,
                    new CheckoutCommand.Cancel(),
                    null,
                    ShopDriver.Token
                );
                break;
            case Step.Wait wait:
                shop.Time.Advance(TimeSpan.FromSeconds(wait.Seconds));
                break;
            case Step.Reconcile { DuringCharge: false }:
                await shop.Checkout.ReconcileAsync(ShopDriver.Token);
                break;
            case Step.Reconcile:
                shop.Gateway.DuringCharge = async () =>
                {
                    shop.Gateway.DuringCharge = () => Task.CompletedTask;
                    shop.Time.Advance(TimeSpan.FromMinutes(2));
                    await shop.Checkout.ReconcileAsync(ShopDriver.Token);
                };
                break;
            case Step.Reprice reprice:
                var stock = shop.Shop.StockOf(TestShop.Jacket);
                await shop.ReplaceAsync(
                    TestShop.Jacket,
                    variant => variant with { Price = new Money(reprice.Price, Currency.Usd), Stock = stock }
                );
                break;
            case Step.CancelOrder when picked is not null:
                if ((await shop.ReadAsync(picked)).Order is { } order)
                {
                    await shop.Orders.CancelAsync(
                        order.Id,
                        new OrderAccess.Account(order.Email),
                        "changed my mind",
                        ShopDriver.Token
                    );
                }

                break;
        }
    }

    private static async Task CompleteAsync(ShopDriver shop, CheckoutSession session, Step.Complete complete)
    {
        shop.Gateway.Fault = complete.Fault;
        if (complete.CrashAtSecondCommit)
        {
            shop.Shop.Checkouts.BeforeCommit = commit =>
                commit.NewOrder is null ? Task.CompletedTask : throw new IOException("The process was killed.");
        }

        try
        {
            await shop.CompleteAsync(session, complete.Token);
        }
        catch (IOException)
        {
            // The process is gone; what was committed stays.
        }

        shop.Shop.Checkouts.BeforeCommit = _ => Task.CompletedTask;
        shop.Gateway.Fault = GatewayFault.None;
    }

    private static async Task ComeToRestAsync(ShopDriver shop)
    {
        shop.Gateway.DuringCharge = () => Task.CompletedTask;
        // Twice: what the first round gives up is asked for once more by the second.
        for (var round = 0; round < 2; round++)
        {
            shop.Time.Advance(TimeSpan.FromMinutes(2));
            await shop.Checkout.ReconcileAsync(ShopDriver.Token);
        }

        await shop.Orders.SettleRefundsAsync(ShopDriver.Token);
    }

    private static async Task CheckMoneyAsync(ShopDriver shop, CheckoutSession session)
    {
        session.Status.ShouldNotBe(CheckoutStatus.CompleteInProgress);
        var charges = shop.Ledger.Charges.Where(charge =>
            charge.Key.StartsWith(session.Id + "-", StringComparison.Ordinal)
        );
        var kept = charges.Where(charge => shop.Ledger.NetOf(charge) > 0).ToList();
        var order = await shop.Shop.Orders.FindBySessionAsync(session.Id, ShopDriver.Token);

        (session.Status == CheckoutStatus.Completed).ShouldBe(order is not null);
        var shouldBePaid = order is { Status: OrderStatus.Confirmed };
        kept.Count.ShouldBe(shouldBePaid ? 1 : 0);
        if (shouldBePaid)
        {
            shop.Ledger.NetOf(kept[0]).ShouldBe(order!.TotalAmount);
            order.Payments.Single().Reference.ShouldBe(kept[0].PaymentId);
        }

        if (order is { Status: OrderStatus.Canceled })
        {
            order.Totals.Single(total => total.Type == TotalType.AmountRefunded).Amount.ShouldBe(order.TotalAmount);
        }
    }

    private static void CheckStock(ShopDriver shop, VariantId variant, int before)
    {
        var sold = shop
            .Shop.AllOrders.Where(order => order.Status != OrderStatus.Canceled)
            .SelectMany(order => order.Lines)
            .Where(line => line.VariantId == variant)
            .Sum(line => line.Quantity);
        shop.Shop.StockOf(variant).ShouldBe(before - sold);
    }
}
