using System.Net;
using System.Text;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.IntegrationTests.Acp.Rfcs;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>Several requests at the same moment, on SQLite.</summary>
public sealed class SqliteConcurrencyTests(AcpHost host) : ConcurrencyTests(host), IClassFixture<AcpHost>;

/// <summary>Several requests at the same moment, on PostgreSQL.</summary>
public sealed class PostgreSqlConcurrencyTests(PostgreSqlAcpHost host)
    : ConcurrencyTests(host),
        IClassFixture<PostgreSqlAcpHost>;

/// <summary>Several requests at the same moment.</summary>
public abstract class ConcurrencyTests(AcpHost host) : IAsyncLifetime
{
    private AcpAgent agent = null!;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(host.SkipReason is not null, host.SkipReason ?? "");
        agent = host.Agent();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fulfills(Rfc.Checkout, "#5")]
    [Fulfills(Rfc.Checkout, "§6.4")]
    [Fact]
    public async Task A_request_still_being_worked_on_is_told_apart()
    {
        var id = await agent.CreatedAsync();
        var key = AcpAgent.NewKey();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var door = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Gateway.BeforeCharge = () =>
        {
            reached.TrySetResult();
            return door.Task;
        };
        var first = agent.CompleteAsync(id, idempotencyKey: key);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var second = await agent.CompleteAsync(id, idempotencyKey: key);
        var otherKey = await agent.CompleteAsync(id);
        door.SetResult();
        host.Gateway.BeforeCharge = () => Task.CompletedTask;

        second.ShouldBeError(HttpStatusCode.Conflict, "idempotency_in_flight");
        second.Headers["Retry-After"].ShouldBe("1");
        otherKey.ShouldBeError(HttpStatusCode.Conflict, "payment_in_progress");
        otherKey.Headers.ContainsKey("Retry-After").ShouldBeTrue();
        (await first).ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
    }

    [Fulfills(Rfc.Checkout, "§6.3")]
    [Fact]
    public async Task Twenty_equal_completes_at_once_make_one_order_and_one_charge()
    {
        await host
            .Services.GetRequiredService<ICatalog>()
            .UpsertAsync([Goods.Product("twenty", "Twenty", 1000, 50)], TestContext.Current.CancellationToken);
        var id = await agent.CreatedAsync(AcpAgent.Create("twenty"));
        var key = AcpAgent.NewKey();
        var before = host.Gateway.Charges;

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => agent.CompleteAsync(id, idempotencyKey: key))
        );

        host.Gateway.Charges.ShouldBe(before + 1);
        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.OK || reply.Status == HttpStatusCode.Conflict);
        var done = replies.Where(reply => reply.Status == HttpStatusCode.OK).ToList();
        done.Select(reply => reply.Text).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        done.Count(reply => !reply.Headers.ContainsKey("Idempotent-Replayed")).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_completes_with_their_own_keys_make_one_order_and_one_charge()
    {
        var id = await agent.CreatedAsync();
        var before = host.Gateway.Charges;

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => agent.CompleteAsync(id)));

        host.Gateway.Charges.ShouldBe(before + 1);
        replies.Count(reply => reply.Status == HttpStatusCode.OK).ShouldBe(1);
        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.OK || reply.Status == HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_leaves_its_key_free()
    {
        var key = AcpAgent.NewKey();
        using var caller = new CancellationTokenSource();
        host.Catalog.BeforeFind = async token =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            host.Agent()
                .SendAsync(
                    HttpMethod.Post,
                    AcpAgent.Sessions,
                    new StringContent(AcpAgent.Create(), Encoding.UTF8, "application/json"),
                    request => request.Headers.Add("Idempotency-Key", key),
                    caller.Token
                )
        );
        host.Catalog.BeforeFind = _ => Task.CompletedTask;

        // The server learns of the hang-up in its own time; until then the key is in flight.
        var retried = await agent.CreateAsync(idempotencyKey: key);
        for (var count = 0; count < 1000 && retried.Status == HttpStatusCode.Conflict; count++)
        {
            retried = await agent.CreateAsync(idempotencyKey: key);
        }

        retried.ShouldBe(HttpStatusCode.Created);
    }
}
