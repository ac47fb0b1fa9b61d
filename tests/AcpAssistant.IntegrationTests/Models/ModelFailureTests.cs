using AcpAssistant.Adapters.Models;
using AcpAssistant.Fakes.Models;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>How provider clients fail: quickly, once, and so that the engine notices.</summary>
public sealed class ModelFailureTests
{
    public static TheoryData<string> Providers =>
        [ModelProviders.OpenAi, ModelProviders.AzureOpenAi, ModelProviders.Ollama, ModelProviders.Anthropic];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_error_of_the_server_is_not_asked_for_twice(string provider)
    {
        var endpoint = Endpoint(provider).Answer(new FakeAnswer.Fails(503));

        await Should.ThrowAsync<Exception>(() => Ask(provider, endpoint));

        endpoint.Attempts.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_connection_that_did_not_come_about_is_tried_once_more(string provider)
    {
        var endpoint = Endpoint(provider).Answer(new FakeAnswer.Unreachable(), new FakeAnswer.Says("Hello."));

        (await Ask(provider, endpoint)).ShouldBe("Hello.");

        endpoint.Attempts.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_server_that_cannot_be_reached_is_given_up_after_two_tries(string provider)
    {
        var endpoint = Endpoint(provider)
            .Answer(new FakeAnswer.Unreachable(), new FakeAnswer.Unreachable(), new FakeAnswer.Says("Hello."));

        await Should.ThrowAsync<Exception>(() => Ask(provider, endpoint));

        endpoint.Attempts.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stream_that_breaks_off_is_an_error_and_no_short_answer(string provider)
    {
        var endpoint = Endpoint(provider).Answer(new FakeAnswer.BreaksOff("You can ", "wash it at"));

        await Should.ThrowAsync<Exception>(() => Ask(provider, endpoint));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_server_that_keeps_silent_is_given_up_after_the_set_time(string provider)
    {
        var endpoint = Endpoint(provider).Answer(new FakeAnswer.Silence());

        await Should.ThrowAsync<OperationCanceledException>(() => Ask(provider, endpoint));

        endpoint.Attempts.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_page_instead_of_an_answer_is_an_error_or_nothing(string provider)
    {
        var endpoint = Endpoint(provider).Answer(new FakeAnswer.Garbage());

        string text;
        try
        {
            text = await Ask(provider, endpoint);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return;
        }

        text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ModelProviders.OpenAi)]
    [InlineData(ModelProviders.AzureOpenAi)]
    [InlineData(ModelProviders.Anthropic)]
    public async Task A_wrong_key_is_refused(string provider)
    {
        var endpoint = Endpoint(provider).Answer(new FakeAnswer.Says("Hello."));
        var options = Options(provider);
        options.ApiKey = "wrong";

        await Should.ThrowAsync<Exception>(() =>
            ModelCall.Ask(options, endpoint, TestContext.Current.CancellationToken)
        );

        endpoint.Attempts.ShouldBe(1);
    }

    private static Task<string> Ask(string provider, FakeModelEndpoint endpoint) =>
        ModelCall.Ask(Options(provider), endpoint, TestContext.Current.CancellationToken);

    private static FakeModelEndpoint Endpoint(string provider) =>
        provider switch
        {
            ModelProviders.OpenAi => new FakeOpenAi("model-1", "key-1"),
            ModelProviders.AzureOpenAi => new FakeAzureOpenAi("model-1", "key-1"),
            ModelProviders.Ollama => new FakeOllama("model-1"),
            _ => new FakeAnthropic("model-1", "key-1"),
        };

    private static ModelOptions Options(string provider) =>
        new()
        {
            Provider = provider,
            Endpoint = provider == ModelProviders.OpenAi ? "http://model.test/v1" : "http://model.test",
            ApiKey = provider == ModelProviders.Ollama ? null : "key-1",
            Name = "model-1",
            TimeoutSeconds = 1,
        };
}
