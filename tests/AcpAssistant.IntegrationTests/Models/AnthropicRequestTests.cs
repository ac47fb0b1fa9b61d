using AcpAssistant.Adapters.Models;
using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>What goes over the wire to Anthropic.</summary>
public sealed class AnthropicRequestTests
{
    private const string Head = """
        {"role":"user","content":[{"type":"text","text":"Hello"}]},{"role":"assistant","content":[{"type":"text","text":"Hello!"}]},
        {"role":"user","content":[{"type":"text","text":"How do I wash it?"}]}
        """;

    [Fact]
    public async Task Anthropic_is_asked_for_a_stream_and_gets_the_tools_result_back()
    {
        var endpoint = new FakeAnthropic("model-a", "key-1").Answer(
            new FakeAnswer.Calls("toolu_1", "shop_search_knowledge", """{"query":"care"}"""),
            new FakeAnswer.Says("Wash at ", "30 °C.")
        );

        var text = await ModelCall.Ask(Options, endpoint, TestContext.Current.CancellationToken);

        text.ShouldBe("Wash at 30 °C.");
        endpoint.Requests.Count.ShouldBe(2);
        endpoint.Requests[0].Uri.ShouldBe(new Uri("http://model.test/v1/messages"));
        endpoint.Requests[0].ShouldBeExactly(Body(Head));
        endpoint
            .Requests[1]
            .ShouldBeExactly(
                Body(
                    $$$$"""
                    {{{{Head}}}},{"role":"assistant","content":[{"type":"tool_use","id":"toolu_1","name":"shop_search_knowledge","input":{"query":"care"}}]},
                    {"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","is_error":false,"content":"p1 | Care | Wash at 30 °C, \"gently\" (care)"}]}
                    """
                )
            );
    }

    private static ModelOptions Options =>
        new()
        {
            Provider = ModelProviders.Anthropic,
            Endpoint = "http://model.test",
            ApiKey = "key-1",
            Name = "model-a",
        };

    private static string Body(string messages) =>
        $$$"""
            {"max_tokens":800,"messages":[{{{messages}}}],"model":"model-a",
             "tools":[{"name":"shop_search_knowledge","description":"Finds passages.","input_schema":{
               "type":"object","properties":{"query":{"description":"Words.","type":"string"}},"required":["query"],"additionalProperties":false}}],
             "tool_choice":{"type":"auto"},"system":[{"type":"text","text":"You are the shop's assistant."}],"stream":true}
            """;
}
