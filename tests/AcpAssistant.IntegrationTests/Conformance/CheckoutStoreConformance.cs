using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteCheckoutStoreTests(SqliteFixture fixture)
    : CheckoutStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlCheckoutStoreTests(PostgreSqlFixture fixture)
    : CheckoutStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class CheckoutStoreConformance(DatabaseFixture fixture) : CheckoutStoreSuite(fixture)
{
    public static TheoryData<CheckoutStatus> Statuses => new(Enum.GetValues<CheckoutStatus>());

    [Fact]
    public async Task A_session_comes_back_as_it_was_saved_with_its_new_version()
    {
        var session = Samples.Session(Unique("cs")).WithAttempt(Now);

        var outcome = await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);

        outcome.ShouldBe(new CommitOutcome.Saved(1));
        (await FindAsync(session)).ShouldHaveTheValuesOf(session with { Version = 1 });
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_session_comes_back_in_the_status_it_was_saved_in(CheckoutStatus status)
    {
        var session = Samples.Session(Unique("cs")) with { Status = status };

        await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);

        (await FindAsync(session))!.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Another_owners_session_looks_like_none()
    {
        var session = Samples.Session(Unique("cs"));
        await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);

        (await Store.FindAsync(session.Id, CheckoutOwner.Visitor("other"), Stop)).ShouldBeNull();
        (await Store.FindAsync(new SessionId("cs\0"), session.Owner, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_shop_itself_finds_a_session_whoever_s_it_is_with_the_page_it_is_paid_on()
    {
        var session = Samples.Session(Unique("cs")).WithAttempt(Now);
        var attempt = session.PendingAttempt! with
        {
            Hosted = new HostedAttempt
            {
                Id = "cs_test_1",
                Url = "https://checkout.example/c/pay/1",
                OpenedAt = Now,
                ExpiresAt = Now.AddHours(1),
                RestsUntil = Now.AddMinutes(2),
            },
        };
        session = session with { PendingAttempt = attempt };
        await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);

        var found = await Store.FindForShopAsync(session.Id, Stop);

        found.ShouldHaveTheValuesOf(session with { Version = 1 });
        found!.PendingAttempt.ShouldBe(attempt);
        (await Store.FindForShopAsync(new SessionId(Unique("none")), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_stale_version_writes_nothing_at_all()
    {
        var variant = await StockAsync(5);
        var session = Samples.Session(Unique("cs"));
        await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);
        var key = await ClaimAsync();

        foreach (var stale in new[] { session, session with { Version = 7 } })
        {
            var commit = Purchase(stale, variant, 1) with { Answer = new(key, new StoredResponse(200, "{}")) };

            (await Store.CommitAsync(commit, Stop)).ShouldBeOfType<CommitOutcome.Stale>();
            (await Get<IOrderStore>().FindForShopAsync(commit.NewOrder!.Id, Stop)).ShouldBeNull();
        }

        (await StockOfAsync(variant)).ShouldBe(5);
        (await OutboxIdsAsync()).ShouldNotContain(id => id.Contains(session.Id.Value, StringComparison.Ordinal));
        (await ClaimAgainAsync(key)).ShouldBeOfType<ClaimOutcome.InFlight>();
        (await FindAsync(session))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_purchase_saves_session_stock_order_outbox_and_answer_together()
    {
        var variant = await StockAsync(5);
        var session = Samples.Session(Unique("cs"));
        await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);
        var key = await ClaimAsync();
        var commit = Purchase(session with { Version = 1 }, variant, 2) with
        {
            Answer = new IdempotentAnswer(key, new StoredResponse(200, """{"ok":true}""")),
        };

        (await Store.CommitAsync(commit, Stop)).ShouldBe(new CommitOutcome.Saved(2));

        (await StockOfAsync(variant)).ShouldBe(3);
        (await OutboxIdsAsync()).ShouldContain(id => id == commit.Outbox[0].Id);
        (await ClaimAgainAsync(key)).ShouldBe(new ClaimOutcome.Replay(new StoredResponse(200, """{"ok":true}""")));
        var order = (await Get<IOrderStore>().FindBySessionAsync(session.Id, Stop))!;
        order.ShouldHaveTheValuesOf(commit.NewOrder! with { Version = 1 });
        (await FindAsync(session))!.Order.ShouldHaveTheValuesOf(order);
    }

    [Fact]
    public async Task A_session_shows_its_order_as_it_stands_now()
    {
        var session = Samples.Session(Unique("cs"));
        await Store.CommitAsync(Purchase(session, await StockAsync(null), 1), Stop);
        var order = (await Get<IOrderStore>().FindBySessionAsync(session.Id, Stop))!;

        await Get<IOrderStore>()
            .SaveAsync(
                order with
                {
                    Status = OrderStatus.Canceled,
                },
                ImmutableDictionary<VariantId, int>.Empty,
                [],
                Stop
            );

        (await FindAsync(session))!.Order!.Status.ShouldBe(OrderStatus.Canceled);
    }

    [Fact]
    public async Task Too_little_stock_names_the_variants_and_writes_nothing()
    {
        var enough = await StockAsync(5);
        var little = await StockAsync(1);
        var unknown = new VariantId(Unique("v"));
        var session = Samples.Session(Unique("cs"));
        var commit = Purchase(session, enough, 1);
        commit = commit with { StockTaken = commit.StockTaken.Add(little, 2).Add(unknown, 1) };

        var outcome = await Store.CommitAsync(commit, Stop);

        outcome.ShouldBeOfType<CommitOutcome.OutOfStock>().Variants.ShouldBe([little, unknown], ignoreOrder: true);
        (await StockOfAsync(enough)).ShouldBe(5);
        (await FindAsync(session)).ShouldBeNull();
        (await Get<IOrderStore>().FindForShopAsync(commit.NewOrder!.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Stock_given_back_can_be_taken_again_and_uncounted_stock_stays_uncounted()
    {
        var counted = await StockAsync(1);
        var uncounted = await StockAsync(null);
        var taken = ImmutableDictionary<VariantId, int>.Empty.Add(counted, 1).Add(uncounted, 1000);
        var session = Samples.Session(Unique("cs"));
        await Store.CommitAsync(new CheckoutCommit { Session = session, StockTaken = taken }, Stop);
        (await StockOfAsync(counted)).ShouldBe(0);

        var back = taken.ToImmutableDictionary(pair => pair.Key, pair => -pair.Value).Add(new VariantId("gone"), -1);
        await Store.CommitAsync(new CheckoutCommit { Session = session with { Version = 1 }, StockTaken = back }, Stop);

        (await StockOfAsync(counted)).ShouldBe(1);
        (await StockOfAsync(uncounted)).ShouldBeNull();
    }

    [Fact]
    public async Task Attempts_without_outcome_are_found_oldest_first()
    {
        var day = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var late = Samples.Session(Unique("cs")).WithAttempt(day.AddMinutes(2));
        var early = Samples.Session(Unique("cs")).WithAttempt(day.AddMinutes(1));
        var tooLate = Samples.Session(Unique("cs")).WithAttempt(day.AddMinutes(3));
        var settled = Samples.Session(Unique("cs")).WithAttempt(day);
        foreach (var session in new[] { late, early, tooLate, settled })
        {
            await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);
        }

        await Store.CommitAsync(
            new CheckoutCommit { Session = settled with { Version = 1, PendingAttempt = null } },
            Stop
        );

        var pending = await Store.FindPendingAttemptsAsync(day.AddMinutes(3), 10, Stop);
        pending.Select(session => session.Id).ShouldBe([early.Id, late.Id]);
        (await Store.FindPendingAttemptsAsync(day.AddMinutes(3), 1, Stop)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_committed_is_there_after_a_crash()
    {
        var session = Samples.Session(Unique("cs"));
        var outcomes = await AtOnceAsync(
            20,
            _ => Store.CommitAsync(new CheckoutCommit { Session = Samples.Session(Unique("cs")) }, Stop)
        );
        await Store.CommitAsync(Purchase(session, await StockAsync(1), 1), Stop);

        var found = await AfterRestart().FindAsync(session.Id, session.Owner, Stop);

        outcomes.ShouldAllBe(outcome => outcome is CommitOutcome.Saved);
        found!.Order.ShouldNotBeNull();
    }
}
