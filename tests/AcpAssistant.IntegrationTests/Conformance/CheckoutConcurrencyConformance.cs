using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteCheckoutConcurrencyTests(SqliteFixture fixture)
    : CheckoutConcurrencyConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlCheckoutConcurrencyTests(PostgreSqlFixture fixture)
    : CheckoutConcurrencyConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class CheckoutConcurrencyConformance(DatabaseFixture fixture) : CheckoutStoreSuite(fixture)
{
    [Fact]
    public async Task Of_many_buyers_of_the_last_piece_exactly_one_gets_it()
    {
        var variant = await StockAsync(1);

        var outcomes = await AtOnceAsync(
            32,
            _ => Store.CommitAsync(Purchase(Samples.Session(Unique("cs")), variant, 1), Stop)
        );

        outcomes.OfType<CommitOutcome.Saved>().Count().ShouldBe(1);
        outcomes.OfType<CommitOutcome.OutOfStock>().Count().ShouldBe(31);
        (await StockOfAsync(variant)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_buyers_with_the_last_use_of_a_discount_exactly_one_gets_it()
    {
        var discount = Unique("d");

        var outcomes = await AtOnceAsync(
            32,
            index =>
                Store.CommitAsync(
                    new CheckoutCommit
                    {
                        Session = Samples.Session(Unique("cs")),
                        DiscountUsesTaken = [UseOf(discount, FormattableString.Invariant($"b{index}@example.com"), 1)],
                    },
                    Stop
                )
        );

        outcomes.OfType<CommitOutcome.Saved>().Count().ShouldBe(1);
        outcomes.OfType<CommitOutcome.DiscountUsedUp>().Count().ShouldBe(31);
        var usage = await Store.FindDiscountUsageAsync([discount], customer: null, Stop);
        usage.Total[discount].ShouldBe(1);
    }

    [Fact]
    public async Task Carts_with_the_same_discounts_never_block_each_other()
    {
        var discounts = new[] { Unique("d"), Unique("d"), Unique("d") };

        var outcomes = await AtOnceAsync(
            32,
            index =>
                Store.CommitAsync(
                    new CheckoutCommit
                    {
                        Session = Samples.Session(Unique("cs")),
                        DiscountUsesTaken =
                        [
                            .. (index % 2 == 0 ? discounts : [.. discounts.Reverse()]).Select(discount =>
                                UseOf(discount, "ada@example.com", 100)
                            ),
                        ],
                    },
                    Stop
                )
        );

        outcomes.ShouldAllBe(outcome => outcome is CommitOutcome.Saved);
        var usage = await Store.FindDiscountUsageAsync(discounts, Samples.Email, Stop);
        discounts.ShouldAllBe(discount => usage.Total[discount] == 32);
    }

    [Fact]
    public async Task Of_many_steps_from_the_same_version_exactly_one_is_saved()
    {
        var session = Samples.Session(Unique("cs"));
        await Store.CommitAsync(new CheckoutCommit { Session = session }, Stop);

        var outcomes = await AtOnceAsync(
            32,
            _ => Store.CommitAsync(new CheckoutCommit { Session = session with { Version = 1 } }, Stop)
        );

        outcomes.OfType<CommitOutcome.Saved>().ShouldHaveSingleItem().Version.ShouldBe(2);
        outcomes.OfType<CommitOutcome.Stale>().Count().ShouldBe(31);
    }

    [Fact]
    public async Task Carts_with_the_same_variants_never_block_each_other()
    {
        var variants = new[] { await StockAsync(1000), await StockAsync(1000), await StockAsync(1000) };

        var outcomes = await AtOnceAsync(
            32,
            index =>
            {
                var order = index % 2 == 0 ? variants : [.. variants.Reverse()];
                var taken = order.ToImmutableDictionary(variant => variant, _ => 1);
                return Store.CommitAsync(
                    new CheckoutCommit { Session = Samples.Session(Unique("cs")), StockTaken = taken },
                    Stop
                );
            }
        );

        outcomes.ShouldAllBe(outcome => outcome is CommitOutcome.Saved);
        (await StockOfAsync(variants[0])).ShouldBe(968);
    }
}
