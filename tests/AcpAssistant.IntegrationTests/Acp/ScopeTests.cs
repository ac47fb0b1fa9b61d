using System.Net;
using AcpAssistant.IntegrationTests.Mcp;
using AcpAssistant.Server.Acp;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>What an agent's key may be used for.</summary>
public sealed class ScopeTests(ScopedHost host) : IClassFixture<ScopedHost>
{
    private const string Cart = $$"""{"currency":"usd","line_items":[{"id":"{{Goods.Shell}}","quantity":1}]}""";

    [Fact]
    public async Task An_agent_does_what_its_scopes_allow_and_nothing_else()
    {
        var checkout = host.Agent(AcpHost.AgentKey);
        var carts = host.Agent(AcpHost.OtherAgentKey);

        await checkout.CreatedAsync();
        (await carts.PostAsync("/carts", Cart)).ShouldBe(HttpStatusCode.Created);
        ShouldMiss(await SendAsync(checkout, HttpMethod.Post, "/carts"), "carts");
        ShouldMiss(await SendAsync(checkout, HttpMethod.Get, "/orders/order_1"), "orders");
        ShouldMiss(await SendAsync(carts, HttpMethod.Post, "/checkout_sessions"), "checkout");
        ShouldMiss(await SendAsync(checkout, HttpMethod.Post, "/mcp"), "mcp");
    }

    [Fact]
    public async Task The_tools_ask_for_the_scope_of_what_they_do_besides_their_own()
    {
        using var http = host.Server.CreateClient();
        await using var agent = await McpAgent.ConnectAsync(http, AcpHost.CreatedAgentKey);

        (await agent.ToolsAsync()).ShouldNotBeEmpty();
        var (_, data) = await agent.RefusalAsync("create_checkout_session", null, AcpAgent.Create());

        data["code"]!.GetValue<string>().ShouldBe("missing_scope");
        data["message"]!.GetValue<string>().ShouldContain("'checkout'");
        (await CodeOfAsync("get_cart", "cart_none")).ShouldBe("not_found");
        (await CodeOfAsync("get_order", "order_none")).ShouldBe("not_found");

        async Task<string> CodeOfAsync(string tool, string id) =>
            (await agent.RefusalAsync(tool, id, null)).Data["code"]!.GetValue<string>();
    }

    [Theory]
    [InlineData("ACP:Agents:0:Scopes", "checkout", "ACP__Agents__0__Scopes__0=checkout")]
    [InlineData("ACP:Agents:0:Scopes:0", "checkouts", "ACP:Agents:0:Scopes holds 'checkouts'")]
    [InlineData("ACP:Agents:0:CompletedStatus", "yes", "an agent that can't be read")]
    public void Settings_that_would_limit_nothing_stop_the_start(string setting, string value, string told)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["ACP:Agents:0:Name"] = "chatgpt",
                    ["ACP:Agents:0:Key"] = "a-key",
                    [setting] = value,
                }
            )
            .Build();
        var options = configuration.GetSection("ACP").Get<AcpOptions>() ?? new AcpOptions();

        (
            new UnreadAgentRules(configuration).Validate(null, options).FailureMessage
            + new AcpRules().Validate(null, options).FailureMessage
        ).ShouldContain(told);
    }

    private static Task<AcpReply> SendAsync(AcpAgent agent, HttpMethod method, string path) =>
        agent.SendAsync(method, path, null, null, isOfThisVersion: false);

    private static void ShouldMiss(AcpReply reply, string scope)
    {
        reply.ShouldBeError(HttpStatusCode.Forbidden, "missing_scope");
        reply.Body["message"]!.GetValue<string>().ShouldContain($"'{scope}'");
    }
}
