using System.Net;
using AcpAssistant.IntegrationTests.Acp.Rfcs;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>What time does; each test has a host, and so a clock, of its own.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private readonly AcpHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fulfills(Rfc.Checkout, "§6.6")]
    [Fact]
    public async Task Answers_are_kept_for_a_day_at_least()
    {
        var key = AcpAgent.NewKey();
        var first = await host.Agent().CreateAsync(idempotencyKey: key);

        host.Time.Advance(TimeSpan.FromHours(24));

        (await host.Agent().CreateAsync(idempotencyKey: key)).Text.ShouldBe(first.Text);
    }

    [Fulfills(Rfc.Checkout, "§6.6")]
    [Fact]
    public async Task A_forgotten_key_is_a_new_one()
    {
        var key = AcpAgent.NewKey();
        var first = await host.Agent().CreateAsync(idempotencyKey: key);

        host.Time.Advance(TimeSpan.FromDays(3));

        (await host.Agent().CreateAsync(idempotencyKey: key))
            .ShouldBe(HttpStatusCode.Created)
            .Id.ShouldNotBe(first.Id, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_overdue_session_is_expired_and_can_be_nothing_but_read()
    {
        var agent = host.Agent();
        var id = await agent.CreatedAsync();

        host.Time.Advance(TimeSpan.FromHours(7));

        (await agent.FindAsync(id)).SessionStatus.ShouldBe("expired");
        (await agent.UpdateAsync(id, "{}")).ShouldBeError(HttpStatusCode.Conflict, "expired");
        (await agent.CompleteAsync(id)).ShouldBeError(HttpStatusCode.Conflict, "expired");
    }

    [Fact]
    public async Task A_payment_whose_answer_was_lost_is_neither_forgotten_nor_taken_twice()
    {
        var agent = host.Agent();
        var id = await agent.CreatedAsync();
        var key = AcpAgent.NewKey();
        var body = AcpAgent.Pay("spt_test_timeout_after_capture");

        var unknown = await agent.CompleteAsync(id, body, key);
        unknown.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("complete_in_progress");
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var settled = await agent.CompleteAsync(id, body, key);

        settled.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
        host.Gateway.Charges.ShouldBe(1);
        (await agent.CompleteAsync(id, body, key)).Text.ShouldBe(settled.Text);
    }
}
