using System.Collections.Concurrent;
using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.IntegrationTests.Conformance;
using AcpAssistant.IntegrationTests.Databases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Orders;

public sealed class SqliteOutboxDispatcherTests(SqliteFixture fixture)
    : OutboxDispatcherTests(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlOutboxDispatcherTests(PostgreSqlFixture fixture)
    : OutboxDispatcherTests(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>The dispatcher on a real database: retries, dead letters, several programs at once, crashes.</summary>
public abstract class OutboxDispatcherTests(DatabaseFixture fixture) : StoreConformance<IOutbox>(fixture)
{
    private readonly FakeTimeProvider _time = new(Now);

    [Fact]
    public async Task A_failure_is_tried_again_after_growing_pauses_and_becomes_a_dead_letter_in_the_end()
    {
        var message = await AddAsync(Unique("order"));
        var consumer = new Recorder(_ => new DeliveryOutcome.Failed("503"));
        var dispatcher = Dispatcher(consumer, new OutboxOptions { MaxAttempts = 4, FirstRetrySeconds = 10 });

        await dispatcher.RunOnceAsync(Stop);
        _time.Advance(TimeSpan.FromSeconds(4.9));
        await dispatcher.RunOnceAsync(Stop);
        consumer.Told.Count.ShouldBe(1);
        foreach (var seconds in (double[])[5.1, 20, 40])
        {
            _time.Advance(TimeSpan.FromSeconds(seconds));
            await dispatcher.RunOnceAsync(Stop);
        }

        consumer.Told.Count.ShouldBe(4);
        _time.Advance(TimeSpan.FromDays(1));
        await dispatcher.RunOnceAsync(Stop);
        consumer.Told.Count.ShouldBe(4);
        var letter = (await Store.DeadLettersAsync(1000, Stop)).Single(each => each.Delivery.Message.Id == message.Id);
        letter.Error.ShouldBe("503");
    }

    [Fact]
    public async Task What_is_refused_for_good_is_given_up_at_once_and_an_exception_may_pass()
    {
        var (bad, shaky) = (await AddAsync(Unique("order")), await AddAsync(Unique("order")));
        var consumer = new Recorder(message =>
            message.Id == bad.Id ? new DeliveryOutcome.Refused("no such mailbox") : throw new IOException("maya@x")
        );

        await Dispatcher(consumer).RunOnceAsync(Stop);

        var letter = (await Store.DeadLettersAsync(1000, Stop)).Single(each => each.Delivery.Message.Id == bad.Id);
        letter.Delivery.Attempt.ShouldBe(1);
        consumer.Answer = _ => new DeliveryOutcome.Delivered();
        _time.Advance(TimeSpan.FromSeconds(5));
        await Dispatcher(consumer).RunOnceAsync(Stop);
        consumer.Told.Count(told => told == shaky.Id).ShouldBe(2);
    }

    [Fact]
    public async Task Several_programs_tell_each_message_once_and_in_order_per_key()
    {
        var keys = Enumerable.Range(0, 6).Select(_ => Unique("order")).ToList();
        var expected = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var key in keys.SelectMany(key => Enumerable.Repeat(key, 5)))
        {
            expected.TryAdd(key, []);
            expected[key].Add((await AddAsync(key)).Id);
        }

        var told = new ConcurrentDictionary<string, ConcurrentQueue<string>>(StringComparer.Ordinal);
        await AtOnceAsync(
            4,
            async program =>
            {
                var outbox = program == 0 ? Store : AfterRestart();
                var consumer = new Recorder(message =>
                {
                    told.GetOrAdd(message.Key, _ => new ConcurrentQueue<string>()).Enqueue(message.Id);
                    return new DeliveryOutcome.Delivered();
                });
                var dispatcher = Dispatcher(consumer, outbox: outbox);
                // An idle round may only mean that the others hold everything just then.
                while (told.Sum(key => key.Value.Count) < 30)
                {
                    await dispatcher.RunOnceAsync(Stop);
                }

                return true;
            }
        );

        foreach (var key in keys)
        {
            told[key].ShouldBe(expected[key]);
        }
    }

    [Fact]
    public async Task Killed_after_telling_and_before_writing_it_down_the_same_message_is_told_again_with_the_same_id()
    {
        var message = await AddAsync(Unique("order"));
        var consumer = new Recorder(_ => new DeliveryOutcome.Delivered());
        while (await Store.FanOutAsync([consumer.Route], Stop) > 0) { }
        await Store.ClaimAsync(consumer.Route.Consumer, 1000, Now, Now.AddSeconds(120), Stop);

        var next = Dispatcher(consumer, outbox: AfterRestart());
        await next.RunOnceAsync(Stop);
        consumer.Told.ShouldNotContain(message.Id);
        _time.Advance(TimeSpan.FromSeconds(120));
        await next.RunOnceAsync(Stop);

        consumer.Told.Count(told => told == message.Id).ShouldBe(1);
    }

    private OutboxDispatcher Dispatcher(Recorder consumer, OutboxOptions? options = null, IOutbox? outbox = null) =>
        new(
            outbox ?? Store,
            [consumer],
            Options.Create(options ?? new OutboxOptions { AtOnce = 200 }),
            _time,
            NullLogger<OutboxDispatcher>.Instance
        );

    private async Task<OutboxMessage> AddAsync(string key)
    {
        var message = new OutboxMessage(Unique("evt"), "order.created", key, "{}", Now);
        (
            await Get<IOrderStore>()
                .SaveAsync(Samples.Order(Unique("CL")), new Dictionary<VariantId, int>(), [message], Stop)
        ).ShouldBeTrue();
        return message;
    }

    private sealed class Recorder(Func<OutboxMessage, DeliveryOutcome> answer) : IOutboxConsumer
    {
        public Func<OutboxMessage, DeliveryOutcome> Answer { get; set; } = answer;

        public ConcurrentQueue<string> Told { get; } = [];

        public OutboxRoute Route { get; } =
            new("recorder", ImmutableDictionary.CreateRange([KeyValuePair.Create("order.created", TimeSpan.Zero)]));

        public async Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Told.Enqueue(message.Id);
            return Answer(message);
        }
    }
}
