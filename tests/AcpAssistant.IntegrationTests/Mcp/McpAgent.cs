using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.IntegrationTests.Acp;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

/// <summary>An agent speaking the Model Context Protocol by its official client. Every answer is held against the JSON Schema, as those of REST are.</summary>
internal sealed class McpAgent(McpClient client, string version) : IAsyncDisposable
{
    public static async Task<McpAgent> ConnectAsync(HttpClient http, string key, string version = AcpAgent.Newest)
    {
        var transport = new HttpClientTransport(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri(http.BaseAddress ?? new Uri("http://localhost"), "/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = "Bearer " + key },
            },
            http
        );
        return new McpAgent(
            await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken),
            version
        );
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    public async Task<IList<McpClientTool>> ToolsAsync() =>
        await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

    public Task<JsonObject> CreateAsync(string? payload = null, string? key = null) =>
        SessionAsync("create_checkout_session", null, payload ?? AcpAgent.Create(), key ?? AcpAgent.NewKey());

    public Task<JsonObject> FindAsync(string id) => SessionAsync("get_checkout_session", id, null, null);

    public Task<JsonObject> UpdateAsync(string id, string payload, string? key = null) =>
        SessionAsync("update_checkout_session", id, payload, key);

    public Task<JsonObject> CompleteAsync(string id, string? payload = null, string? key = null) =>
        SessionAsync("complete_checkout_session", id, payload ?? AcpAgent.Pay(), key ?? AcpAgent.NewKey());

    public Task<JsonObject> CancelAsync(string id, string? payload = null, string? key = null) =>
        SessionAsync("cancel_checkout_session", id, payload, key);

    /// <summary>A call that works: its session, which structured content and text must tell alike.</summary>
    public async Task<JsonObject> SessionAsync(string tool, string? id, string? payload, string? key)
    {
        var result = await CallAsync(tool, Arguments(id, payload, key));
        result.IsError.ShouldNotBe(true);
        return await ContentAsync(result);
    }

    /// <summary>A call that is refused: the error's code and the error in its data.</summary>
    public async Task<(int Code, JsonObject Data)> RefusalAsync(
        string tool,
        string? id,
        string? payload,
        string? key = "a-key"
    )
    {
        var refused = await Should.ThrowAsync<McpProtocolException>(() => CallAsync(tool, Arguments(id, payload, key)));
        var data = new JsonObject();
        foreach (System.Collections.DictionaryEntry entry in refused.Data)
        {
            data[(string)entry.Key] = JsonSerializer.SerializeToNode(entry.Value);
        }

        if (data.Count > 0 && SpecificationFiles.ArePresent)
        {
            (await AnswerSchema.ProblemsAsync(AcpAgent.Newest, data, CancellationToken.None)).ShouldBeEmpty();
        }

        return ((int)refused.ErrorCode, data);
    }

    public async Task<CallToolResult> CallAsync(string tool, IReadOnlyDictionary<string, object?> arguments) =>
        await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);

    public Dictionary<string, object?> Arguments(string? id, string? payload, string? key)
    {
        var meta = new JsonObject { ["api_version"] = version };
        if (key is not null)
        {
            meta["idempotency_key"] = key;
        }

        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["meta"] = meta };
        if (id is not null)
        {
            arguments["id"] = id;
        }

        if (payload is not null)
        {
            arguments["payload"] = JsonElement.Parse(payload);
        }

        return arguments;
    }

    private async Task<JsonObject> ContentAsync(CallToolResult result)
    {
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        var body = JsonNode.Parse(text)!.AsObject();
        JsonNode
            .DeepEquals(JsonNode.Parse(result.StructuredContent!.Value.GetRawText()), body)
            .ShouldBeTrue("structured content and text differ");
        if (SpecificationFiles.ArePresent)
        {
            (await AnswerSchema.ProblemsAsync(version, body, CancellationToken.None)).ShouldBeEmpty(text);
        }

        return body;
    }
}
