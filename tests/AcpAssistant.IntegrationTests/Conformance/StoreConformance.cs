using System.Collections.Immutable;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.IntegrationTests.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>What every implementation of the port <typeparamref name="TPort"/> must do; one subclass per database runs it.</summary>
public abstract class StoreConformance<TPort>
    where TPort : class
{
    private static int last;

    private readonly DatabaseFixture fixture;

    protected StoreConformance(DatabaseFixture fixture)
    {
        this.fixture = fixture;
        if (fixture.SkipReason is { } reason)
        {
            Assert.Skip(reason);
        }
    }

    /// <summary>The store under test.</summary>
    protected TPort Store => Get<TPort>();

    /// <summary>A moment to reckon with.</summary>
    protected static DateTimeOffset Now { get; } = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Another store on the same database.</summary>
    protected T Get<T>()
        where T : class => fixture.Services.GetRequiredService<T>();

    /// <summary>The store as a program sees it that starts after this one was killed.</summary>
    protected TPort AfterRestart() => fixture.OpenAgain().GetRequiredService<TPort>();

    /// <summary>What waits in the outbox of the topics that the stores write, the oldest of each key.</summary>
    protected async Task<IReadOnlyList<OutboxMessage>> ToldAsync()
    {
        const string everything = "everything";
        var outbox = Get<IOutbox>();
        var topics = new[] { OrderEvents.Created, OrderEvents.Updated, ReturnEvents.Requested };
        var route = new OutboxRoute(everything, topics.ToImmutableDictionary(topic => topic, _ => TimeSpan.Zero));
        while (await outbox.FanOutAsync([route], Stop) > 0) { }
        var claimed = await outbox.ClaimAsync(everything, 1000, Now, Now, Stop);
        return [.. claimed.Select(delivery => delivery.Message)];
    }

    /// <summary>An id that no other test uses.</summary>
    protected static string Unique(string prefix) => $"{prefix}-{Interlocked.Increment(ref last)}";

    /// <summary>Runs the same thing many times at once.</summary>
    protected static async Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> run)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable
            .Range(0, count)
            .Select(index =>
                Task.Run(async () =>
                {
                    await start.Task;
                    return await run(index);
                })
            )
            .ToList();
        start.SetResult();
        return await Task.WhenAll(tasks);
    }
}
