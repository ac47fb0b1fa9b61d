using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteReturnStoreTests(SqliteFixture fixture)
    : ReturnStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlReturnStoreTests(PostgreSqlFixture fixture)
    : ReturnStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class ReturnStoreConformance(DatabaseFixture fixture) : StoreConformance<IReturnStore>(fixture)
{
    private static readonly Dictionary<string, int> Ordered = new(StringComparer.Ordinal) { ["l1"] = 2, ["l2"] = 1 };

    [Fact]
    public async Task Returns_come_back_oldest_first_as_they_were_added()
    {
        var order = new OrderId(Unique("CL"));
        var (late, early) = (Return(order, "l1", 1), Return(order, "l1", 1) with { CreatedAt = Now.AddDays(-1) });

        (await AddAsync(late)).ShouldBeTrue();
        (await AddAsync(early)).ShouldBeTrue();

        var found = await Store.ListAsync(new OrderId("# " + order.Value.ToLowerInvariant()), Stop);
        found.ShouldHaveTheValuesOf([early, late]);
    }

    [Fact]
    public async Task More_pieces_than_were_ordered_are_refused_with_their_message()
    {
        var order = new OrderId(Unique("CL"));
        var message = new OutboxMessage(Unique("evt"), "return.requested", order.Value, "{}", Now);

        (await AddAsync(Return(order, "l1", 3), message)).ShouldBeFalse();
        (await AddAsync(Return(order, "unknown", 1), message)).ShouldBeFalse();
        (await AddAsync(Return(order, "l1", 2))).ShouldBeTrue();
        (await AddAsync(Return(order, "l1", 1), message)).ShouldBeFalse();
        (await AddAsync(Return(order, "l2", 1))).ShouldBeTrue();

        (await Store.ListAsync(order, Stop)).Count.ShouldBe(2);
        (await ToldAsync()).ShouldNotContain(message);
    }

    [Fact]
    public async Task A_return_added_twice_is_there_once_with_its_message()
    {
        var order = new OrderId(Unique("CL"));
        var request = Return(order, "l1", 2);
        var message = new OutboxMessage(Unique("evt"), "return.requested", order.Value, "{}", Now);

        (await AddAsync(request, message)).ShouldBeTrue();
        (await AddAsync(request with { Reason = "changed" }, message)).ShouldBeTrue();

        (await Store.ListAsync(order, Stop)).ShouldHaveSingleItem().Reason.ShouldBe(request.Reason);
        (await ToldAsync()).Count(one => one == message).ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_returns_of_the_last_piece_exactly_one_is_accepted()
    {
        var order = new OrderId(Unique("CL"));

        var added = await AtOnceAsync(32, _ => AddAsync(Return(order, "l2", 1)));

        added.Count(isAdded => isAdded).ShouldBe(1);
    }

    private static ReturnRequest Return(OrderId order, string line, int quantity) =>
        new()
        {
            Id = new ReturnId(Unique("RT")),
            OrderId = order,
            Lines = [new ReturnLine(line, quantity)],
            Reason = "Too small, “é”",
            Refund = new Money(1999, Currency.Usd),
            RefundTo = "Visa ending in 4242",
            Status = "requested",
            CreatedAt = Now,
        };

    private Task<bool> AddAsync(ReturnRequest request, params OutboxMessage[] outbox) =>
        Store.AddAsync(request, Ordered, outbox, Stop);
}
