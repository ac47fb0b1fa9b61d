using System.Collections.Immutable;
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

public abstract partial class OutboxConformance(DatabaseFixture fixture) : StoreConformance<IOutbox>(fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const string Mails = "mails";
    private const string Agent = "webhook:agent";

    [Fact]
    public async Task Messages_of_one_key_come_one_after_the_other()
    {
        var (first, second) = (Message("key-a"), Message("key-a"));
        await AddAsync(first, second);

        var claimed = (await ClaimAsync("key-a")).ShouldHaveSingleItem();
        claimed.Message.ShouldBe(first);
        claimed.Attempt.ShouldBe(1);
        (await ClaimAsync("key-a")).ShouldBeEmpty();
        await Store.CompleteAsync(claimed, Now, Stop);
        var next = (await ClaimAsync("key-a")).ShouldHaveSingleItem();
        next.Message.ShouldBe(second);
        await Store.CompleteAsync(next, Now, Stop);
        (await ClaimAsync("key-a", Lease * 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_do_not_wait_for_each_other_and_the_oldest_comes_first()
    {
        var (first, second) = (Message("key-b"), Message("key-c"));
        await AddAsync(first, second);

        (await ClaimAsync("key-b", "key-c")).Select(claimed => claimed.Message).ShouldBe([first, second]);
    }

    [Fact]
    public async Task Each_consumer_is_told_by_itself()
    {
        var message = Message("key-j");
        await AddAsync(message);

        var mail = (await ClaimAsync("key-j")).ShouldHaveSingleItem();
        await Store.CompleteAsync(mail, Now, Stop);

        var call = (await ClaimAsync(["key-j"], default, Agent)).ShouldHaveSingleItem();
        call.Consumer.ShouldBe(Agent);
        call.Message.ShouldBe(message);
        await Store.RetryAsync(call, "503", Now, Stop);
        (await ClaimAsync("key-j", Lease * 10)).ShouldBeEmpty();
        (await ClaimAsync(["key-j"], Lease, Agent)).ShouldHaveSingleItem().Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task A_topic_nobody_wants_is_told_to_nobody_and_one_with_a_delay_waits()
    {
        var (unwanted, late) = (Message("key-k", "nobody.cares"), Message("key-l", "support.replied"));
        await AddAsync(unwanted, late);

        (await ClaimAsync("key-l", TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1))).ShouldBeEmpty();
        (await ClaimAsync("key-l", TimeSpan.FromMinutes(5))).ShouldHaveSingleItem();
        (await ClaimAsync("key-k", Lease * 100)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_whose_lease_ended_is_given_out_again()
    {
        var message = Message("key-d");
        await AddAsync(message);
        await ClaimAsync("key-d");

        (await ClaimAsync("key-d", Lease - TimeSpan.FromMilliseconds(1))).ShouldBeEmpty();
        var again = (await ClaimAsync("key-d", Lease)).ShouldHaveSingleItem();
        again.Message.ShouldBe(message);
        again.Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task A_failed_message_waits_and_holds_up_its_key()
    {
        var (first, second) = (Message("key-e"), Message("key-e"));
        await AddAsync(first, second);
        var claimed = (await ClaimAsync("key-e")).ShouldHaveSingleItem();

        await Store.RetryAsync(claimed, "503\0", Now + (Lease * 5), Stop);

        (await ClaimAsync("key-e", Lease * 4)).ShouldBeEmpty();
        (await ClaimAsync("key-e", Lease * 5)).ShouldHaveSingleItem().Message.ShouldBe(first);
    }

    [Fact]
    public async Task Who_lost_the_lease_can_neither_put_back_nor_give_up_what_another_holds()
    {
        await AddAsync(Message("key-n"));
        var late = (await ClaimAsync("key-n")).ShouldHaveSingleItem();
        await ClaimAsync("key-n", Lease);

        await Store.RetryAsync(late, "too slow", Now, Stop);
        await Store.GiveUpAsync(late, "too slow", Now, Stop);

        (await ClaimAsync("key-n", Lease)).ShouldBeEmpty();
        (await LettersAsync("key-n")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_told_twice_is_sent_once()
    {
        var message = Message("key-f");
        await AddAsync(message);
        await AddAsync(message);

        await Store.CompleteAsync((await ClaimAsync("key-f")).ShouldHaveSingleItem(), Now, Stop);
        await AddAsync(message);
        (await ClaimAsync("key-f", Lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_failure_does_not_bring_a_delivered_message_back()
    {
        await AddAsync(Message("key-g"));
        var claimed = (await ClaimAsync("key-g")).ShouldHaveSingleItem();
        await Store.CompleteAsync(claimed, Now, Stop);

        await Store.RetryAsync(claimed, "timeout", Now, Stop);

        (await ClaimAsync("key-g", Lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parallel_senders_never_get_the_same_message_nor_two_of_one_key()
    {
        var messages = Enumerable.Range(0, 40).Select(n => Message($"key-h{n % 20}")).ToArray();
        await AddAsync(messages);

        var claimed = await AtOnceAsync(
            16,
            async _ =>
            {
                await Store.FanOutAsync(Routes, Stop);
                return await Store.ClaimAsync(Mails, 3, Now, Now + Lease, Stop);
            }
        );

        var got = claimed.SelectMany(batch => batch).Select(delivery => delivery.Message).ToList();
        got.Select(message => message.Id).ShouldBeUnique();
        got.Select(message => message.Key).ShouldBeUnique();
        claimed.ShouldAllBe(batch => batch.Count <= 3);
    }

    [Fact]
    public async Task Messages_outlive_a_crash()
    {
        var message = Message("key-i");
        await AddAsync(message);
        await ClaimAsync("key-i");

        var claimed = await AfterRestart().ClaimAsync(Mails, 1000, Now + Lease, Now + (Lease * 2), Stop);

        claimed.ShouldContain(new OutboxDelivery(Mails, message, 2));
    }

    private static IReadOnlyList<OutboxRoute> Routes { get; } =
    [
        new(
            Mails,
            ImmutableDictionary
                .Create<string, TimeSpan>(StringComparer.Ordinal)
                .Add("order.created", TimeSpan.Zero)
                .Add("support.replied", TimeSpan.FromMinutes(5))
        ),
        new(Agent, ImmutableDictionary.Create<string, TimeSpan>(StringComparer.Ordinal).Add("order.created", default)),
    ];

    private static OutboxMessage Message(string key, string topic = "order.created") =>
        new(Unique("evt"), topic, key, """{"a":"é"}""", Now);

    // Messages are only ever written together with what they tell; an order is the simplest such thing.
    private async Task AddAsync(params OutboxMessage[] messages) =>
        (
            await Get<IOrderStore>()
                .SaveAsync(Samples.Order(Unique("CL")), new Dictionary<Commerce.VariantId, int>(), messages, Stop)
        ).ShouldBeTrue();

    private Task<List<OutboxDelivery>> ClaimAsync(string key, TimeSpan later = default) =>
        ClaimAsync([key], later, Mails);

    private Task<List<OutboxDelivery>> ClaimAsync(string key, string otherKey) =>
        ClaimAsync([key, otherKey], default, Mails);

    // Takes all, so that messages of other tests can't fill the limit, and looks at those of the keys.
    private async Task<List<OutboxDelivery>> ClaimAsync(string[] keys, TimeSpan later, string consumer)
    {
        while (await Store.FanOutAsync(Routes, Stop) > 0) { }
        var claimed = await Store.ClaimAsync(consumer, 1000, Now + later, Now + later + Lease, Stop);
        return [.. claimed.Where(delivery => keys.Contains(delivery.Message.Key, StringComparer.Ordinal))];
    }

    private async Task<List<DeadLetter>> LettersAsync(string key) =>
        [.. (await Store.DeadLettersAsync(1000, Stop)).Where(letter => letter.Delivery.Message.Key == key)];
}
