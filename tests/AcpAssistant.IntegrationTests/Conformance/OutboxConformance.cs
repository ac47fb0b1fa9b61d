using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteOutboxTests(SqliteFixture fixture) : OutboxConformance(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgreSqlOutboxTests(PostgreSqlFixture fixture)
    : OutboxConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class OutboxConformance(DatabaseFixture fixture) : StoreConformance<IOutbox>(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Messages_of_one_key_come_one_after_the_other()
    {
        var (first, second) = (Message("key-a"), Message("key-a"));
        await AddAsync(first, second);

        (await ClaimAsync("key-a")).ShouldBe([first]);
        (await ClaimAsync("key-a")).ShouldBeEmpty();
        await Store.CompleteAsync(first.Id, Now, Stop);
        (await ClaimAsync("key-a")).ShouldBe([second]);
        await Store.CompleteAsync(second.Id, Now, Stop);
        (await ClaimAsync("key-a", Lease * 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_do_not_wait_for_each_other_and_the_oldest_comes_first()
    {
        var (first, second) = (Message("key-b"), Message("key-c"));
        await AddAsync(first, second);

        (await ClaimAsync("key-b", "key-c")).ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_message_whose_lease_ended_is_given_out_again()
    {
        var message = Message("key-d");
        await AddAsync(message);
        await ClaimAsync("key-d");

        (await ClaimAsync("key-d", Lease - TimeSpan.FromMilliseconds(1))).ShouldBeEmpty();
        (await ClaimAsync("key-d", Lease)).ShouldBe([message]);
    }

    [Fact]
    public async Task A_failed_message_waits_and_holds_up_its_key()
    {
        var (first, second) = (Message("key-e"), Message("key-e"));
        await AddAsync(first, second);
        await ClaimAsync("key-e");

        await Store.RetryAsync(first.Id, "503\0", Now + (Lease * 5), Stop);

        (await ClaimAsync("key-e", Lease * 4)).ShouldBeEmpty();
        (await ClaimAsync("key-e", Lease * 5)).ShouldBe([first]);
    }

    [Fact]
    public async Task A_message_told_twice_is_sent_once()
    {
        var message = Message("key-f");
        await AddAsync(message);
        await AddAsync(message);

        (await ClaimAsync("key-f")).ShouldBe([message]);
        await Store.CompleteAsync(message.Id, Now, Stop);
        await AddAsync(message);
        (await ClaimAsync("key-f", Lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_failure_does_not_bring_a_delivered_message_back()
    {
        var message = Message("key-g");
        await AddAsync(message);
        await Store.CompleteAsync(message.Id, Now, Stop);

        await Store.RetryAsync(message.Id, "timeout", Now, Stop);

        (await ClaimAsync("key-g", Lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parallel_senders_never_get_the_same_message()
    {
        var messages = Enumerable.Range(0, 40).Select(n => Message($"key-h{n}")).ToArray();
        await AddAsync(messages);

        var claimed = await AtOnceAsync(16, _ => Store.ClaimAsync(3, Now, Now + Lease, Stop));

        var ids = claimed.SelectMany(batch => batch).Select(message => message.Id).ToList();
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
        claimed.ShouldAllBe(batch => batch.Count <= 3);
    }

    [Fact]
    public async Task Messages_outlive_a_crash()
    {
        var message = Message("key-i");
        await AddAsync(message);

        var claimed = await AfterRestart().ClaimAsync(1000, Now + Lease, Now + Lease, Stop);

        claimed.ShouldContain(message);
    }

    private static OutboxMessage Message(string key) => new(Unique("evt"), "order.created", key, """{"a":"é"}""", Now);

    // Messages are only ever written together with what they tell; an order is the simplest such thing.
    private async Task AddAsync(params OutboxMessage[] messages) =>
        (
            await Get<IOrderStore>()
                .SaveAsync(Samples.Order(Unique("CL")), new Dictionary<Commerce.VariantId, int>(), messages, Stop)
        ).ShouldBeTrue();

    private Task<List<OutboxMessage>> ClaimAsync(string key, TimeSpan later = default) => ClaimAsync([key], later);

    private Task<List<OutboxMessage>> ClaimAsync(string key, string otherKey) => ClaimAsync([key, otherKey], default);

    // Takes all, so that messages of other tests can't fill the limit, and looks at those of the keys.
    private async Task<List<OutboxMessage>> ClaimAsync(string[] keys, TimeSpan later)
    {
        var claimed = await Store.ClaimAsync(1000, Now + later, Now + later + Lease, Stop);
        return [.. claimed.Where(message => keys.Contains(message.Key, StringComparer.Ordinal))];
    }
}
