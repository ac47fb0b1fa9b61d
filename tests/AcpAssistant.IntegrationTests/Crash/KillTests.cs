using System.Globalization;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Fakes.Payments;
using AcpAssistant.IntegrationTests.Databases;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Crash;

/// <summary>Killed at random moments while agents buy: money, orders and stock must agree afterwards. ACP_KILLS sets how often (default 4).</summary>
public sealed class KillTests
{
    private const int Buyers = 8;

    // Between two kills: enough for a few purchases, few enough to hit any moment of one.
    private const int MostAnswers = 60;

    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("ACP_KILLS"), CultureInfo.InvariantCulture, out var kills)
            ? kills
            : 4;

    [Fact]
    public Task On_sqlite_no_kill_costs_or_gives_away_anything() => RunAsync(postgreSql: false);

    [Fact]
    public Task On_postgresql_no_kill_costs_or_gives_away_anything()
    {
        Assert.SkipWhen(PostgreSqlServer.SkipReason is not null, PostgreSqlServer.SkipReason ?? "");
        return RunAsync(postgreSql: true);
    }

    private static async Task RunAsync(bool postgreSql)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {Kills} kills");
        await using var shop = await CrashShop.CreateAsync(postgreSql, Cancellation);
        await shop.StartAsync(Cancellation);
        var isOver = false;
        var buyers = Enumerable
            .Range(0, Buyers)
            .Select(number => new CrashBuyer(
                shop,
                number,
                new Random(seed + number + 1),
                () => Volatile.Read(ref isOver)
            ))
            .ToList();
        try
        {
            var shopping = buyers.ConvertAll(buyer => buyer.RunAsync(Cancellation));
            for (var kill = 0; kill < Kills; kill++)
            {
                shop.Stripe.Next = random.Next(4) == 0 ? StripeTrouble.CutAfterwards : StripeTrouble.None;
                await Task.WhenAny([AnswersAsync(buyers, random.Next(1, MostAnswers)), .. shopping]);
                await Task.Delay(random.Next(30), Cancellation);
                await shop.KillAsync();
                await shop.StartAsync(Cancellation);
            }

            Volatile.Write(ref isOver, true);
            await Task.WhenAll(shopping);
            await SettleAsync(shop);
            await ShouldAgreeAsync(shop, [.. buyers.SelectMany(buyer => buyer.Told)]);
        }
        finally
        {
            buyers.ForEach(buyer => buyer.Dispose());
        }
    }

    /// <summary>Waits for this many more answers; on a machine that is busy they take their time.</summary>
    private static async Task AnswersAsync(IReadOnlyList<CrashBuyer> buyers, int more)
    {
        var started = TimeProvider.System.GetTimestamp();
        var enough = buyers.Sum(buyer => buyer.Answers) + more;
        while (buyers.Sum(buyer => buyer.Answers) < enough)
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(LongestLife, "the server answers nobody");
            await Task.Delay(1, Cancellation);
        }
    }

    /// <summary>Waits until the shop has looked after everything that was left behind.</summary>
    private static async Task SettleAsync(CrashShop shop)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMinutes(3))
        {
            await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
            await using var services = Open(shop);
            var open = await services
                .GetRequiredService<ICheckoutStore>()
                .FindPendingAttemptsAsync(TimeProvider.System.GetUtcNow().AddDays(1), 1, Cancellation);
            if (open.Count == 0)
            {
                return;
            }
        }

        throw new InvalidOperationException("Payments stayed unsettled for three minutes.");
    }

    private static async Task ShouldAgreeAsync(CrashShop shop, IReadOnlyList<Told> told)
    {
        told.Count.ShouldBeGreaterThan(Buyers);
        await using var services = Open(shop);
        var sessions = services.GetRequiredService<ICheckoutStore>();
        var orders = services.GetRequiredService<IOrderStore>();
        var money = shop.Stripe.Ledger().ToLookup(charge => charge.Session, StringComparer.Ordinal);
        money
            .Select(charges => charges.Key)
            .Except(told.Select(one => one.Session), StringComparer.Ordinal)
            .ShouldBeEmpty();
        var sold = 0;
        foreach (var one in told)
        {
            var session = await sessions.FindAsync(
                new SessionId(one.Session),
                CheckoutOwner.Agent("crash"),
                Cancellation
            );
            session.ShouldNotBeNull($"{one.Session} was acknowledged");
            var order = await orders.FindBySessionAsync(session.Id, Cancellation);
            var kept = money[one.Session]
                .Select(charge => charge.Captured - charge.Refunded)
                .Where(net => net != 0)
                .ToList();
            if (session.Status == CheckoutStatus.Completed)
            {
                kept.ShouldBe([one.Total], $"{one.Session} is paid once, with what was told");
                order.ShouldNotBeNull($"{one.Session} is paid").TotalAmount.ShouldBe(one.Total);
                sold += one.Quantity;
            }
            else
            {
                one.IsLeft.ShouldBeTrue($"{one.Session} is {session.Status} though its buyer stayed");
                kept.ShouldBeEmpty($"{one.Session} is {session.Status}");
                order.ShouldBeNull();
            }

            if (one.Order is { } promised)
            {
                order!.Id.Value.ShouldBe(promised, "the order that was told");
            }
        }

        var items = await services
            .GetRequiredService<ICatalog>()
            .FindItemsAsync([new VariantId(CrashShop.Item)], Cancellation);
        items.Single().Variant.Stock.ShouldBe(CrashShop.Stock - sold);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{told.Count} sessions, {told.Count(one => one.IsLeft)} left by their buyers, {sold} pieces sold, {shop.Stripe.Captures} charges"
        );
    }

    private static ServiceProvider Open(CrashShop shop)
    {
        var (folder, database) = shop.Data;
        return new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddStorage(
                database is null
                    ? new StorageOptions { DataDirectory = folder }
                    : new StorageOptions
                    {
                        DataDirectory = folder,
                        Provider = "postgresql",
                        ConnectionString = database,
                    }
            )
            .BuildServiceProvider();
    }
}
