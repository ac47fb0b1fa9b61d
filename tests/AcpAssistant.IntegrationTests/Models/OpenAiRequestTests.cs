using AcpAssistant.Adapters.Models;
using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>What goes over the wire to OpenAI, to servers that speak its protocol and to Azure, byte for byte of meaning.</summary>
public sealed class OpenAiRequestTests
{
    private const string Tools = """
        "tools":[{"type":"function","function":{"description":"Finds passages.","name":"shop_search_knowledge","parameters":{
          "type":"object","required":["query"],"properties":{"query":{"description":"Words.","type":"string"}},"additionalProperties":false}}}],
        "tool_choice":"auto"
        """;

    private const string Head = """
        {"role":"system","content":"You are the shop's assistant."},{"role":"user","content":"Hello"},
        {"role":"assistant","content":"Hello!"},{"role":"user","content":"How do I wash it?"}
        """;

    private const string First = $$"""
        {"messages":[{{Head}}],"model":"small-1","max_completion_tokens":800,"stream":true,"stream_options":{"include_usage":true},{{Tools}}}
        """;

    private const string Second = $$$$"""
        {"messages":[{{{{Head}}}},
          {"role":"assistant","content":"","tool_calls":[{"id":"call_1","type":"function","function":{"name":"shop_search_knowledge","arguments":"{\n  \"query\": \"care\"\n}"}}]},
          {"role":"tool","tool_call_id":"call_1","content":"p1 | Care | Wash at 30 °C, \"gently\" (care)"}],
         "model":"small-1","max_completion_tokens":800,"stream":true,"stream_options":{"include_usage":true},{{{{Tools}}}}}
        """;

    [Fact]
    public async Task OpenAI_is_asked_for_a_stream_and_gets_the_tools_result_back()
    {
        var endpoint = new FakeOpenAi("small-1", "key-1").Answer(
            new FakeAnswer.Calls("call_1", "shop_search_knowledge", """{"query":"care"}"""),
            new FakeAnswer.Says("Wash at ", "30 °C.")
        );

        var text = await ModelCall.Ask(
            Options("http://model.test/v1"),
            endpoint,
            TestContext.Current.CancellationToken
        );

        text.ShouldBe("Wash at 30 °C.");
        endpoint.Requests.Count.ShouldBe(2);
        endpoint.Requests[0].ShouldBeExactly(First);
        endpoint.Requests[1].ShouldBeExactly(Second);
        endpoint.Requests.ShouldAllBe(request => request.Uri == new Uri("http://model.test/v1/chat/completions"));
    }

    [Fact]
    public async Task Azure_gets_the_same_under_the_deployments_path_with_its_own_header()
    {
        var endpoint = new FakeAzureOpenAi("small-1", "key-1").Answer(
            new FakeAnswer.Calls("call_1", "shop_search_knowledge", """{"query":"care"}"""),
            new FakeAnswer.Says("Wash at ", "30 °C.")
        );
        var options = Options("http://model.test");
        options.Provider = ModelProviders.AzureOpenAi;

        var text = await ModelCall.Ask(options, endpoint, TestContext.Current.CancellationToken);

        text.ShouldBe("Wash at 30 °C.");
        endpoint.Requests[0].ShouldBeExactly(First);
        endpoint.Requests[1].ShouldBeExactly(Second);
        endpoint
            .Requests[0]
            .Uri.PathAndQuery.ShouldBe("/openai/deployments/small-1/chat/completions?api-version=2025-04-01-preview");
        endpoint.Requests[0].Headers["api-key"].ShouldBe("key-1");
    }

    [Fact]
    public async Task Without_an_address_it_is_OpenAIs_own()
    {
        var endpoint = new FakeOpenAi("small-1", "key-1").Answer(new FakeAnswer.Says("Hello."));

        await ModelCall.Ask(Options(null), endpoint, TestContext.Current.CancellationToken);

        endpoint.Requests[0].Uri.ShouldBe(new Uri("https://api.openai.com/v1/chat/completions"));
    }

    [Fact]
    public async Task A_temperature_is_sent_only_when_one_is_set()
    {
        var endpoint = new FakeOpenAi("small-1", "key-1").Answer(new FakeAnswer.Says("Hello."));
        var options = Options("http://model.test/v1");
        options.Temperature = 0.5f;
        options.MaxOutputTokens = 64;

        await ModelCall.Ask(options, endpoint, TestContext.Current.CancellationToken);

        endpoint.Requests[0].Body["temperature"]!.GetValue<double>().ShouldBe(0.5);
        endpoint.Requests[0].Body["max_completion_tokens"]!.GetValue<int>().ShouldBe(64);
    }

    private static ModelOptions Options(string? endpoint) =>
        new()
        {
            Provider = ModelProviders.OpenAi,
            Endpoint = endpoint,
            ApiKey = "key-1",
            Name = "small-1",
        };
}
