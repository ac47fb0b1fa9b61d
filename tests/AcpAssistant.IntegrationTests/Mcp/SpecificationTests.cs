using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.IntegrationTests.Acp;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

/// <summary>The tools against the binding's published documents.</summary>
public sealed class SpecificationTests(AcpHost host) : IClassFixture<AcpHost>
{
    private const string Version = AcpAgent.Newest;

    [Fact]
    public async Task Tools_and_their_required_fields_are_those_of_the_openrpc_document()
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var document = JsonNode.Parse(
            SpecificationFiles.Text("spec", Version, "openrpc", "openrpc.agentic_checkout.json")
        )!;
        await using var agent = await AgentAsync();

        var tools = (await agent.ToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.JsonSchema);

        foreach (var method in document["methods"]!.AsArray())
        {
            var schema = tools[method!["name"]!.GetValue<string>()];
            Names(schema, "required")
                .ShouldBe(
                    method["params"]!
                        .AsArray()
                        .Where(param => param!["required"]?.GetValue<bool>() == true)
                        .Select(param => param!["name"]!.GetValue<string>()),
                    ignoreOrder: true
                );
        }
    }

    [Theory]
    [InlineData("create_checkout_session", "CheckoutSessionCreateRequest")]
    [InlineData("update_checkout_session", "CheckoutSessionUpdateRequest")]
    [InlineData("complete_checkout_session", "CheckoutSessionCompleteRequest")]
    [InlineData("cancel_checkout_session", "CancelSessionRequest")]
    [InlineData("create_cart", "CartCreateRequest", "schema.cart.json")]
    [InlineData("update_cart", "CartUpdateRequest", "schema.cart.json")]
    public async Task Payloads_describe_every_field_of_the_newest_schema(
        string tool,
        string definition,
        string file = "schema.agentic_checkout.json"
    )
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        await using var agent = await AgentAsync();
        var schema = (await agent.ToolsAsync()).Single(candidate => candidate.Name == tool).JsonSchema;

        var described = schema.GetProperty("properties").GetProperty("payload").GetProperty("properties");

        SpecificationFiles
            .PropertiesOf(Version, file, definition)
            .Except(described.EnumerateObject().Select(property => property.Name))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_request_among_the_examples_fits_the_schema_of_its_tool()
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        await using var agent = await AgentAsync();
        var tools = (await agent.ToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.JsonSchema);
        var requests = SpecificationFiles
            .Examples(Version, "examples.mcp.agentic_checkout.json")
            .Where(example => example.Value!["method"] is not null)
            .ToList();

        requests.Count.ShouldBe(5);
        foreach (var (name, request) in requests)
        {
            var call = request!["params"]!;
            var schema = await JsonSchema.FromJsonAsync(
                tools[call["name"]!.GetValue<string>()].GetRawText(),
                TestContext.Current.CancellationToken
            );
            schema.Validate(call["arguments"]!.ToJsonString()).ShouldBeEmpty(name);
        }
    }

    private static IEnumerable<string> Names(JsonElement schema, string field) =>
        schema.GetProperty(field).EnumerateArray().Select(name => name.GetString()!);

    private Task<McpAgent> AgentAsync() => McpAgent.ConnectAsync(host.Server.CreateClient(), AcpHost.AgentKey);
}
