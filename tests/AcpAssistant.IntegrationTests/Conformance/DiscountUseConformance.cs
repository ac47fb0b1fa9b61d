using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteDiscountUseTests(SqliteFixture fixture)
    : DiscountUseConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlDiscountUseTests(PostgreSqlFixture fixture)
    : DiscountUseConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>Uses of limited discounts are taken and given back with the session's commit.</summary>
public abstract class DiscountUseConformance(DatabaseFixture fixture) : CheckoutStoreSuite(fixture)
{
    private const string Ada = "ada@example.com";
    private const string Grace = "grace@example.com";

    [Fact]
    public async Task Uses_are_counted_for_all_and_for_each_customer()
    {
        var discount = Unique("d");
        await TakeAsync(UseOf(discount, Ada, 5));
        await TakeAsync(UseOf(discount, Ada, 5));
        await TakeAsync(UseOf(discount, Grace, 5));

        var hers = await Store.FindDiscountUsageAsync([discount, Unique("d")], EmailAddress.Parse(Grace), Stop);
        hers.Total.ShouldHaveSingleItem().Value.ShouldBe(3);
        hers.ByCustomer[discount].ShouldBe(1);
        var nobodys = await Store.FindDiscountUsageAsync([discount], customer: null, Stop);
        nobodys.Total[discount].ShouldBe(3);
        nobodys.ByCustomer.ShouldBeEmpty();
        nobodys.HasOrdered.ShouldBeFalse();
    }

    [Fact]
    public async Task A_used_up_discount_is_named_and_nothing_is_written()
    {
        var (free, full) = (Unique("d"), Unique("d"));
        await TakeAsync(UseOf(full, Ada, 5, perCustomer: 1));
        var session = Samples.Session(Unique("cs"));
        var commit = Purchase(session, await StockAsync(5), 1) with
        {
            DiscountUsesTaken = [UseOf(free, Ada, 5), UseOf(full, Ada, 5, perCustomer: 1)],
        };

        var outcome = await Store.CommitAsync(commit, Stop);

        outcome.ShouldBeOfType<CommitOutcome.DiscountUsedUp>().DiscountIds.ShouldBe([full]);
        (await FindAsync(session)).ShouldBeNull();
        (await Get<IOrderStore>().FindForShopAsync(commit.NewOrder!.Id, Stop)).ShouldBeNull();
        var usage = await Store.FindDiscountUsageAsync([free, full], EmailAddress.Parse(Ada), Stop);
        usage.Total.ShouldNotContainKey(free);
        usage.Total[full].ShouldBe(1);
        (await TakeAsync(UseOf(full, Grace, 5, perCustomer: 1))).ShouldBeOfType<CommitOutcome.Saved>();
    }

    [Fact]
    public async Task A_use_given_back_can_be_taken_again_but_never_more_than_was_taken()
    {
        var use = UseOf(Unique("d"), Ada, 1, perCustomer: 1);
        await TakeAsync(use);
        (await TakeAsync(use)).ShouldBeOfType<CommitOutcome.DiscountUsedUp>();

        await ReturnAsync(use);
        await ReturnAsync(use);

        (await TakeAsync(use)).ShouldBeOfType<CommitOutcome.Saved>();
        (await TakeAsync(use)).ShouldBeOfType<CommitOutcome.DiscountUsedUp>();
    }

    [Fact]
    public async Task Who_has_ordered_before_is_known_and_a_canceled_order_doesnt_count()
    {
        var (buyer, doubter) = (Customer(), Customer());
        await SaveOrderAsync(buyer, OrderStatus.Confirmed);
        await SaveOrderAsync(doubter, OrderStatus.Canceled);

        (await Store.FindDiscountUsageAsync(["d"], buyer, Stop)).HasOrdered.ShouldBeTrue();
        (await Store.FindDiscountUsageAsync(["d"], doubter, Stop)).HasOrdered.ShouldBeFalse();
        (await Store.FindDiscountUsageAsync(["d"], Customer(), Stop)).HasOrdered.ShouldBeFalse();
    }

    private static EmailAddress Customer() => EmailAddress.Parse(Unique("c").ToLowerInvariant() + "@example.com");

    private Task<CommitOutcome> TakeAsync(DiscountUse use) =>
        Store.CommitAsync(
            new CheckoutCommit { Session = Samples.Session(Unique("cs")), DiscountUsesTaken = [use] },
            Stop
        );

    private Task<CommitOutcome> ReturnAsync(DiscountUse use) =>
        Store.CommitAsync(
            new CheckoutCommit { Session = Samples.Session(Unique("cs")), DiscountUsesReturned = [use] },
            Stop
        );

    private async Task SaveOrderAsync(EmailAddress customer, OrderStatus status)
    {
        var commit = Purchase(Samples.Session(Unique("cs")), await StockAsync(null), 1);
        var order = commit.NewOrder! with { Email = customer, Status = status };
        await Store.CommitAsync(commit with { NewOrder = order }, Stop);
    }
}
