using System.Net;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Acp;
using ModelContextProtocol.Protocol;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

/// <summary>REST and tools are two doors to one checkout: one session, one scope of idempotency keys.</summary>
public sealed class AcrossTransportsTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent rest = host.Agent();

    [Fact]
    public async Task A_session_made_by_a_tool_is_finished_by_rest()
    {
        await using var tools = await ToolsAsync();
        var created = await tools.CreateAsync();
        var id = created["id"]!.GetValue<string>();

        JsonNode.DeepEquals((await rest.FindAsync(id)).Body, created).ShouldBeTrue();
        (await rest.CompleteAsync(id)).ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
    }

    [Fact]
    public async Task The_same_key_and_body_by_the_other_door_is_the_same_request()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();
        var id = await rest.CreatedAsync();

        var paid = await rest.CompleteAsync(id, idempotencyKey: key);
        var again = await tools.CallAsync("complete_checkout_session", tools.Arguments(id, AcpAgent.Pay(), key));

        again.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text.ShouldBe(paid.Text);
        again.Meta!["idempotent_replayed"]!.GetValue<bool>().ShouldBeTrue();
        again.Meta["idempotency_key"]!.GetValue<string>().ShouldBe(key);
    }

    [Fact]
    public async Task A_purchase_by_a_tool_is_replayed_by_rest()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();
        var id = (await tools.CreateAsync())["id"]!.GetValue<string>();
        await tools.CompleteAsync(id, key: key);

        var again = await rest.CompleteAsync(id, idempotencyKey: key);

        again.ShouldBe(HttpStatusCode.OK).Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_conflict_by_either_door()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();
        await rest.CreateAsync(idempotencyKey: key);

        var (code, data) = await tools.RefusalAsync("create_checkout_session", null, AcpAgent.Create(quantity: 2), key);

        code.ShouldBe(-32000);
        data["code"]!.GetValue<string>().ShouldBe("idempotency_conflict");
    }

    [Fact]
    public async Task A_refusal_stored_by_rest_is_a_refusal_by_tool()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();
        var first = await rest.CreateAsync("""{"currency":"usd"}""", key);

        var (_, data) = await tools.RefusalAsync("create_checkout_session", null, """{"currency":"usd"}""", key);

        JsonNode.DeepEquals(data, first.Body).ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancel_without_payload_equals_one_without_body()
    {
        await using var tools = await ToolsAsync();
        var key = AcpAgent.NewKey();
        var id = await rest.CreatedAsync();
        var first = await rest.CancelAsync(id, idempotencyKey: key);

        var again = await tools.CancelAsync(id, key: key);

        JsonNode.DeepEquals(again, first.Body).ShouldBeTrue();
    }

    private Task<McpAgent> ToolsAsync() => McpAgent.ConnectAsync(host.Server.CreateClient(), AcpHost.AgentKey);
}
