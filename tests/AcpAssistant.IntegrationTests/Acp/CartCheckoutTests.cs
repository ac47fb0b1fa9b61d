using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>A session that is started from a cart, our extension of the create request.</summary>
public sealed class CartCheckoutTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fact]
    public async Task What_a_request_doesn_t_tell_is_taken_from_the_cart_which_stays()
    {
        var cart = await CartAsync();

        var created = await agent.CreateAsync($$"""{"cart_id":"{{cart}}"}""");

        created.ShouldBe(HttpStatusCode.Created).Total("subtotal").ShouldBe(29800);
        created.Body["buyer"]!["email"]!.GetValue<string>().ShouldBe("ada@example.com");
        created.Text.ShouldNotContain("cart");
        (await agent.SendAsync(HttpMethod.Get, "/carts/" + cart, null, null)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_request_tells_itself_counts()
    {
        var cart = await CartAsync();

        var created = await agent.CreateAsync(
            AcpAgent
                .Create(quantity: 1)
                .Replace("ada@", "eve@", StringComparison.Ordinal)
                .Insert(1, $"\"cart_id\":\"{cart}\",")
        );

        created.ShouldBe(HttpStatusCode.Created).Total("subtotal").ShouldBe(14900);
        created.Body["buyer"]!["email"]!.GetValue<string>().ShouldBe("eve@example.com");
    }

    [Fact]
    public async Task A_session_of_a_cart_can_be_paid()
    {
        var id = (await agent.CreateAsync($$"""{"cart_id":"{{await CartAsync()}}"}""")).Id;
        await agent.UpdateAsync(id, $$"""{"fulfillment_details":{"address":{{AcpAgent.Address}} } }""");

        (await agent.CompleteAsync(id)).SessionStatus.ShouldBe("completed");
    }

    [Fact]
    public async Task A_cart_that_isn_t_there_or_is_another_agents_is_refused()
    {
        var cart = await CartAsync();

        (await agent.CreateAsync("""{"cart_id":"cart_unknown"}""")).ShouldBeError(
            HttpStatusCode.BadRequest,
            "not_found",
            "$.cart_id"
        );
        (await host.Agent(AcpHost.OtherAgentKey).CreateAsync($$"""{"cart_id":"{{cart}}"}""")).ShouldBeError(
            HttpStatusCode.BadRequest,
            "not_found",
            "$.cart_id"
        );
    }

    [Fact]
    public async Task Versions_before_carts_don_t_know_the_field()
    {
        var cart = await CartAsync();

        (
            await host.Agent(version: "2026-01-30").CreateAsync($$"""{"currency":"usd","cart_id":"{{cart}}"}""")
        ).ShouldBeError(HttpStatusCode.BadRequest, "missing", "$.line_items");
    }

    private async Task<string> CartAsync() =>
        (
            await agent.PostAsync(
                "/carts",
                $$"""{"line_items":[{"id":"{{Goods.Shell}}","quantity":2}],"buyer":{{AcpAgent.Buyer}} }"""
            )
        )
            .ShouldBe(HttpStatusCode.Created)
            .Id;
}
