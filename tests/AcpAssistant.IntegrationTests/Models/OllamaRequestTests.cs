using AcpAssistant.Adapters.Models;
using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>What goes over the wire to Ollama's own endpoint.</summary>
public sealed class OllamaRequestTests
{
    [Fact]
    public async Task Ollama_is_asked_for_a_stream_and_gets_the_tools_result_back()
    {
        var endpoint = new FakeOllama("qwen2.5:7b").Answer(
            new FakeAnswer.Calls("call_1", "shop_search_knowledge", """{"query":"care"}"""),
            new FakeAnswer.Says("Wash at ", "30 °C.")
        );

        var text = await ModelCall.Ask(Options, endpoint, TestContext.Current.CancellationToken);

        text.ShouldBe("Wash at 30 °C.");
        endpoint.Requests.Count.ShouldBe(2);
        endpoint.Requests[0].Uri.ShouldBe(new Uri("http://model.test/api/chat"));
        endpoint.Requests[0].ShouldBeExactly(Body(Head));
        // The client makes up an id for the call and wraps the result; both differ from run to run.
        var result = endpoint.Requests[1].Body["messages"]![5]!["content"]!.GetValue<string>();
        result.ShouldMatch(
            """^\{"CallId":"[0-9a-f]+","Result":"p1 \| Care \| Wash at 30 .+C, .+gently.+ \(care\)"\}$"""
        );
        endpoint
            .Requests[1]
            .ShouldBeExactly(
                Body(
                    $$$"""
                    {{{Head}}},{"role":"assistant","content":"","tool_calls":[{"function":{"index":null,"name":"shop_search_knowledge","arguments":{"query":"care"}},"id":null}]},
                    {"role":"tool","content":{{{System.Text.Json.JsonSerializer.Serialize(result)}}}}
                    """
                )
            );
    }

    private const string Head = """
        {"role":"system","content":"You are the shop's assistant."},{"role":"user","content":"Hello"},
        {"role":"assistant","content":"Hello!"},{"role":"user","content":"How do I wash it?"}
        """;

    private static ModelOptions Options =>
        new()
        {
            Provider = ModelProviders.Ollama,
            Endpoint = "http://model.test",
            Name = "qwen2.5:7b",
        };

    private static string Body(string messages) =>
        $$$$"""
            {"model":"qwen2.5:7b","messages":[{{{{messages}}}}],"options":{"num_predict":800},"stream":true,
             "tools":[{"type":"function","function":{"name":"shop_search_knowledge","description":"Finds passages.","parameters":{
               "type":"object","properties":{"query":{"description":"Words.","type":"string"}},"required":["query"],"additionalProperties":false}}}],
             "CustomHeaders":{}}
            """;
}
