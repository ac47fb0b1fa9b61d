using System.Net;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Acp;
using ModelContextProtocol;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

// Rules: MCP transport binding of 2026-04-17.
public sealed class ToolTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const int CheckoutError = -32000;
    private const int InvalidParams = -32602;

    [Fact]
    public async Task Every_tool_is_offered_with_a_schema_of_its_own()
    {
        await using var agent = await AgentAsync();

        var tools = await agent.ToolsAsync();

        tools
            .Select(tool => tool.Name)
            .ShouldBe([
                "create_checkout_session",
                "get_checkout_session",
                "update_checkout_session",
                "complete_checkout_session",
                "cancel_checkout_session",
                "create_cart",
                "get_cart",
                "update_cart",
                "cancel_cart",
                "get_order",
            ]);
        tools.ShouldAllBe(tool => !tool.JsonSchema.GetRawText().Contains("$ref", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_whole_purchase_is_made_by_tools()
    {
        await using var agent = await AgentAsync();

        var id = Id(await agent.CreateAsync(AcpAgent.Create(withAddress: false)));
        var addressed = await agent.UpdateAsync(
            id,
            $$"""{"buyer":{{AcpAgent.Buyer}},"fulfillment_details":{"address":{{AcpAgent.Address}} } }"""
        );
        var completed = await agent.CompleteAsync(id);

        addressed["status"]!.GetValue<string>().ShouldBe("ready_for_payment");
        completed["status"]!.GetValue<string>().ShouldBe("completed");
        completed["order"]!["id"]!.GetValue<string>().ShouldNotBeEmpty();
        (await agent.FindAsync(id))["status"]!.GetValue<string>().ShouldBe("completed");
    }

    [Theory]
    [InlineData("2025-09-29")]
    [InlineData("2025-12-12")]
    [InlineData("2026-01-16")]
    [InlineData("2026-01-30")]
    [InlineData("2026-04-17")]
    public async Task A_session_is_written_in_the_version_that_meta_asks_for(string version)
    {
        var id = await host.Agent().CreatedAsync();
        await using var agent = await AgentAsync(version: version);

        Id(await agent.FindAsync(id)).ShouldBe(id);
    }

    [Fact]
    public async Task A_declined_payment_is_a_session_and_no_error()
    {
        await using var agent = await AgentAsync();
        var id = Id(await agent.CreateAsync());

        var declined = await agent.CompleteAsync(id, AcpAgent.Pay("spt_test_declined"));

        declined["messages"]!.ToJsonString().ShouldContain("payment_declined");
    }

    [Fact]
    public async Task Cancel_needs_neither_payload_nor_key()
    {
        await using var agent = await AgentAsync();
        var id = Id(await agent.CreateAsync());

        (await agent.CancelAsync(id))["status"]!.GetValue<string>().ShouldBe("canceled");

        var (code, data) = await agent.RefusalAsync("cancel_checkout_session", id, null, AcpAgent.NewKey());
        code.ShouldBe(CheckoutError);
        data["code"]!.GetValue<string>().ShouldBe("session_canceled");
    }

    [Theory]
    [InlineData("create_checkout_session", null, """{"currency":"usd"}""", "missing", "$.line_items")]
    [InlineData("create_checkout_session", null, """{"a":1,"a":2}""", "invalid_json", "$.a")]
    [InlineData("create_checkout_session", null, """[]""", "invalid", "$")]
    [InlineData("get_checkout_session", "cs_none", null, "not_found", null)]
    [InlineData("update_checkout_session", "cs_none", "{}", "not_found", null)]
    [InlineData("cancel_checkout_session", "cs_none", null, "not_found", null)]
    public async Task A_refusal_carries_the_same_flat_error_as_rest(
        string tool,
        string? id,
        string? payload,
        string code,
        string? param
    )
    {
        await using var agent = await AgentAsync();

        var (number, data) = await agent.RefusalAsync(tool, id, payload, AcpAgent.NewKey());

        number.ShouldBe(CheckoutError);
        data["type"]!.GetValue<string>().ShouldBe("invalid_request");
        data["code"]!.GetValue<string>().ShouldBe(code);
        data["param"]?.GetValue<string>().ShouldBe(param);
        data["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_unknown_version_is_told_which_ones_there_are()
    {
        await using var agent = await AgentAsync(version: "2031-01-01");

        var (code, data) = await agent.RefusalAsync("get_checkout_session", "cs_any", null);

        code.ShouldBe(CheckoutError);
        data["code"]!.GetValue<string>().ShouldBe("unsupported_api_version");
        data["supported_versions"]!.AsArray()[0]!.GetValue<string>().ShouldBe("2026-04-17");
    }

    [Theory]
    [InlineData("create_checkout_session", null, "{}")]
    [InlineData("complete_checkout_session", "cs_any", "{}")]
    public async Task Starting_and_paying_need_a_key(string tool, string? id, string payload)
    {
        await using var agent = await AgentAsync(version: "2026-01-30");

        var (code, data) = await agent.RefusalAsync(tool, id, payload, key: null);

        code.ShouldBe(CheckoutError);
        data["code"]!.GetValue<string>().ShouldBe("idempotency_key_required");
    }

    [Theory]
    [InlineData("create_checkout_session", """{"payload":{}}""")]
    [InlineData("create_checkout_session", """{"meta":{},"payload":{}}""")]
    [InlineData("create_checkout_session", """{"meta":{"api_version":20260417},"payload":{}}""")]
    [InlineData("create_checkout_session", """{"meta":{"api_version":"2026-04-17","idempotency_key":"k"}}""")]
    [InlineData("get_checkout_session", """{"meta":{"api_version":"2026-04-17"}}""")]
    [InlineData("get_checkout_session", """{"meta":{"api_version":"2026-04-17"},"id":7}""")]
    [InlineData("buy_everything", """{"meta":{"api_version":"2026-04-17"}}""")]
    public async Task A_malformed_envelope_is_the_transports_error(string tool, string arguments)
    {
        await using var agent = await AgentAsync();
        var read = JsonNode.Parse(arguments)!.AsObject().ToDictionary(pair => pair.Key, pair => (object?)pair.Value);

        var refused = await Should.ThrowAsync<McpProtocolException>(() => agent.CallAsync(tool, read));

        ((int)refused.ErrorCode).ShouldBe(InvalidParams);
        refused.Data.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_of_ours_is_told_without_its_details_and_can_be_repeated()
    {
        await using var agent = await AgentAsync();
        var key = AcpAgent.NewKey();
        host.Catalog.IsBroken = true;
        var (code, data) = await agent.RefusalAsync("create_checkout_session", null, AcpAgent.Create(), key);
        host.Catalog.IsBroken = false;

        code.ShouldBe(CheckoutError);
        data["type"]!.GetValue<string>().ShouldBe("processing_error");
        data.ToJsonString().ShouldNotContain("secret-internal-detail");
        Id(await agent.CreateAsync(key: key)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_session_of_another_agent_does_not_exist()
    {
        await using var mine = await AgentAsync();
        await using var theirs = await AgentAsync(AcpHost.OtherAgentKey);
        var id = Id(await mine.CreateAsync());

        var (_, data) = await theirs.RefusalAsync("get_checkout_session", id, null);

        data["code"]!.GetValue<string>().ShouldBe("not_found");
    }

    [Theory]
    [InlineData("no-such-key")]
    [InlineData("")]
    public async Task A_wrong_key_opens_no_connection(string key)
    {
        var refused = await Should.ThrowAsync<HttpRequestException>(() => AgentAsync(key));

        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nothing_that_pays_is_logged()
    {
        await using var agent = await AgentAsync();
        var id = Id(await agent.CreateAsync());

        await agent.CompleteAsync(id, AcpAgent.Pay("spt_test_visa"));

        host.Logged.ShouldAllBe(line => !line.Contains("spt_test_visa", StringComparison.Ordinal));
    }

    private static string Id(JsonObject session) => session["id"]!.GetValue<string>();

    private Task<McpAgent> AgentAsync(string key = AcpHost.AgentKey, string version = AcpAgent.Newest) =>
        McpAgent.ConnectAsync(host.Server.CreateClient(), key, version);
}
