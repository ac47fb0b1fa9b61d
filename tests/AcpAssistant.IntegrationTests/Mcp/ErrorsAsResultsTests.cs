using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.Server.Acp;
using ModelContextProtocol.Protocol;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

/// <summary>A shop whose agents' models should see refusals.</summary>
public sealed class ErrorsAsResultsTests(ErrorsAsResultsTests.Host host) : IClassFixture<ErrorsAsResultsTests.Host>
{
    [Fact]
    public async Task A_refusal_is_a_result_that_says_so_and_carries_the_same_error()
    {
        await using var agent = await McpAgent.ConnectAsync(host.Server.CreateClient(), AcpHost.AgentKey);

        var result = await agent.CallAsync("get_checkout_session", agent.Arguments("cs_none", null, null));

        result.IsError.ShouldBe(true);
        var error = (await host.Agent().FindAsync("cs_none")).Body;
        JsonNode.DeepEquals(JsonNode.Parse(result.StructuredContent!.Value.GetRawText()), error).ShouldBeTrue();
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        JsonNode.DeepEquals(JsonNode.Parse(text), error).ShouldBeTrue();
    }

    public sealed class Host : AcpHost
    {
        protected override void Configure(AcpOptions acp) => acp.Mcp.ErrorsAsResults = true;
    }
}
