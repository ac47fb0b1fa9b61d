using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Adapters.Models;
using AcpAssistant.Assistant.Conversation.Model;
using AcpAssistant.Fakes.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>One turn over a real provider client whose network edge is a fake endpoint: system text, an earlier exchange, a question, one tool.</summary>
internal static class ModelCall
{
    public static readonly Uri Server = new("http://model.test");

    public static ServiceProvider Services(ModelOptions options, HttpMessageHandler edge)
    {
        var services = new ServiceCollection().AddLogging().AddModels(options);
        services.AddHttpClient("model").ConfigurePrimaryHttpMessageHandler(() => edge);
        return services.BuildServiceProvider();
    }

    public static async Task<string> Ask(
        ModelOptions options,
        FakeModelEndpoint endpoint,
        CancellationToken cancellationToken
    )
    {
        await using var services = Services(options, endpoint);
        var chat = new KernelChat(
            services.GetRequiredService<IChatClient>(),
            Options.Create(new ModelTurnOptions()),
            NullLoggerFactory.Instance
        );
        var search = KernelFunctionFactory.CreateFromMethod(
            (string query) => $"p1 | Care | Wash at 30 °C, \"gently\" ({query})",
            "search_knowledge",
            "Finds passages.",
            [
                new KernelParameterMetadata("query")
                {
                    Description = "Words.",
                    IsRequired = true,
                    ParameterType = typeof(string),
                },
            ]
        );
        var kernel = new Kernel();
        kernel.Plugins.Add(KernelPluginFactory.CreateFromFunctions("shop", [search]));
        var history = new ChatHistory("You are the shop's assistant.");
        history.AddUserMessage("Hello");
        history.AddAssistantMessage("Hello!");
        history.AddUserMessage("How do I wash it?");
        var text = "";
        await foreach (
            var update in chat.Service.GetStreamingChatMessageContentsAsync(
                history,
                new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() },
                kernel,
                cancellationToken
            )
        )
        {
            text += update.Content;
        }

        return text;
    }

    public static void ShouldBeExactly(this SentRequest request, string body)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        request.Method.ShouldBe(HttpMethod.Post);
        request.Body.ToJsonString(options).ShouldBe(JsonNode.Parse(body)!.ToJsonString(options));
    }
}
