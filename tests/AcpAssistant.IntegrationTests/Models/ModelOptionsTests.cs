using AcpAssistant.Adapters.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Models;

public sealed class ModelOptionsTests
{
    [Fact]
    public void Offline_registers_no_model()
    {
        using var services = new ServiceCollection().AddModels(new ModelOptions()).BuildServiceProvider();

        services.GetService<IChatClient>().ShouldBeNull();
    }

    [Theory]
    [InlineData("openai", "http://localhost:11434/v1", null, "m")]
    [InlineData("openai", null, "k", "m")]
    [InlineData("azure-openai", "https://shop.openai.azure.com", "k", "m")]
    [InlineData("ollama", null, null, "m")]
    [InlineData("anthropic", null, "k", "m")]
    public void What_each_provider_needs_is_enough(string provider, string? endpoint, string? key, string name)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddModels(Options(provider, endpoint, key, name))
            .BuildServiceProvider();

        services.GetRequiredService<IChatClient>().GetService<ChatClientMetadata>()!.DefaultModelId.ShouldBe(name);
    }

    [Theory]
    [InlineData(
        "gpt",
        null,
        "k",
        "m",
        "ACP:Model:Provider is 'gpt'; it must be one of offline, openai, azure-openai, ollama, anthropic"
    )]
    [InlineData("openai", null, "k", null, "ACP:Model:Name is missing")]
    [InlineData("openai", null, null, "m", "ACP:Model:ApiKey is missing")]
    [InlineData("anthropic", null, null, "m", "ACP:Model:ApiKey is missing")]
    [InlineData("azure-openai", null, "k", "m", "ACP:Model:Endpoint is missing")]
    [InlineData(
        "ollama",
        "localhost:11434",
        null,
        "m",
        "ACP:Model:Endpoint is 'localhost:11434'; it must be an http or https address"
    )]
    public void What_is_missing_is_named_with_an_example(
        string provider,
        string? endpoint,
        string? key,
        string? name,
        string message
    )
    {
        var problem = Should.Throw<OptionsValidationException>(() =>
            new ServiceCollection().AddModels(Options(provider, endpoint, key, name))
        );

        problem.Message.ShouldContain(message);
        problem.Message.ShouldContain("Example: ACP__Model__");
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        var options = Options("ollama", null, null, "m");
        options.TimeoutSeconds = 0;

        Should
            .Throw<OptionsValidationException>(() => new ServiceCollection().AddModels(options))
            .Message.ShouldContain("TimeoutSeconds");
    }

    private static ModelOptions Options(string provider, string? endpoint, string? key, string? name) =>
        new()
        {
            Provider = provider,
            Endpoint = endpoint,
            ApiKey = key,
            Name = name,
        };
}
