using System.Net;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>Orders asked for by agents, at the address that people open too.</summary>
public sealed class OrderTests(AcpHost host) : IClassFixture<AcpHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2025-09-29", false)]
    [InlineData("2025-12-12", false)]
    [InlineData("2026-01-16", false)]
    [InlineData("2026-01-30", false)]
    [InlineData("2026-04-17", true)]
    public async Task The_agent_that_made_it_reads_the_order_in_the_version_asked_for(string version, bool isRich)
    {
        var (id, session) = await BuyAsync();

        var order = (await FindAsync(host.Agent(version: version), id)).ShouldBe(HttpStatusCode.OK).Body;

        order["id"]!.GetValue<string>().ShouldBe(id);
        order["checkout_session_id"]!.GetValue<string>().ShouldBe(session);
        order["permalink_url"]!.GetValue<string>().ShouldBe("https://shop.example/orders/" + id);
        order.ContainsKey("line_items").ShouldBe(isRich);
    }

    [Fact]
    public async Task It_is_told_as_it_stands_now()
    {
        var (id, _) = await BuyAsync();
        var orders = host.Services.GetRequiredService<OrderService>();
        await orders.AdvanceAsync(new OrderId(id), new OrderProgress.Processing(), Stop);
        await orders.AdvanceAsync(
            new OrderId(id),
            new OrderProgress.Shipped("UPS", "1Z999", "https://ups.example/1Z999", host.Time.GetUtcNow()),
            Stop
        );

        var order = (await FindAsync(host.Agent(), id)).Body;

        order["status"]!.GetValue<string>().ShouldBe("shipped");
        order["fulfillments"]![0]!["tracking_number"]!.GetValue<string>().ShouldBe("1Z999");
        order["line_items"]![0]!["status"]!.GetValue<string>().ShouldBe("fulfilled");
    }

    [Fact]
    public async Task A_cancellation_is_told_with_its_refund()
    {
        var (id, _) = await BuyAsync();
        await host
            .Services.GetRequiredService<OrderService>()
            .CancelAsync(
                new OrderId(id),
                new OrderAccess.Account(EmailAddress.Parse("ada@example.com")),
                "Too late",
                Stop
            );

        var order = (await FindAsync(host.Agent(), id)).Body;

        order["status"]!.GetValue<string>().ShouldBe("canceled");
        var changes = order["adjustments"]!.AsArray().Select(change => change!["type"]!.GetValue<string>());
        changes.ShouldBe(["cancellation", "refund"]);
        Total(order, "amount_refunded").ShouldBe(Total(order, "total"));
    }

    [Fact]
    public async Task Another_agent_finds_no_such_order()
    {
        var (id, _) = await BuyAsync();

        var theirs = (await FindAsync(host.Agent(AcpHost.OtherAgentKey), id)).ShouldBe(HttpStatusCode.NotFound);
        var none = (await FindAsync(host.Agent(), "CL-0")).ShouldBe(HttpStatusCode.NotFound);

        theirs.Text.ShouldBe(none.Text);
        theirs.Body["code"]!.GetValue<string>().ShouldBe("not_found");
    }

    [Fact]
    public async Task An_order_that_no_agent_made_is_nobodys()
    {
        var store = host.Services.GetRequiredService<IOrderStore>();
        var imported = Conformance.Samples.Order("CL-IMPORTED-1") with { SessionId = null };
        (await store.SaveAsync(imported, new Dictionary<VariantId, int>(), [], Stop)).ShouldBeTrue();

        (await FindAsync(host.Agent(), imported.Id.Value)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Key_version_and_method_are_asked_for_as_everywhere()
    {
        var (id, _) = await BuyAsync();

        (await FindAsync(host.Agent("no-such-key"), id)).ShouldBe(HttpStatusCode.Unauthorized);
        (
            await host.Agent()
                .SendAsync(HttpMethod.Get, "/orders/" + id, null, request => request.Headers.Remove("API-Version"))
        )
            .ShouldBe(HttpStatusCode.BadRequest)
            .Body["code"]!
            .GetValue<string>()
            .ShouldBe("missing_api_version");
        var deleted = await host.Agent().SendAsync(HttpMethod.Delete, "/orders/" + id, null, null);
        deleted.ShouldBe(HttpStatusCode.MethodNotAllowed);
        deleted.Headers["Allow"].ShouldBe("GET");
    }

    private async Task<(string Order, string Session)> BuyAsync()
    {
        var agent = host.Agent();
        var session = await agent.CreatedAsync();
        var completed = (await agent.CompleteAsync(session)).ShouldBe(HttpStatusCode.OK);
        return (completed.Body["order"]!["id"]!.GetValue<string>(), session);
    }

    private static Task<AcpReply> FindAsync(AcpAgent agent, string id) =>
        agent.SendAsync(HttpMethod.Get, "/orders/" + id, null, null);

    private static long Total(JsonObject order, string type) =>
        order["totals"]!.AsArray().Single(total => total!["type"]!.GetValue<string>() == type)![
            "amount"
        ]!.GetValue<long>();
}
