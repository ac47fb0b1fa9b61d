#pragma warning disable SKEXP0001 // the bridge from chat clients to the kernel; KernelChatTests hold what is relied on

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Semantic Kernel's chat completion over any chat client, with its tool loop held short.</summary>
internal sealed class KernelChat
{
    /// <summary>Builds the service.</summary>
    public KernelChat(IChatClient client, IOptions<ModelTurnOptions> options, ILoggerFactory logs)
    {
        var metadata = client.GetService<ChatClientMetadata>();
        Name = $"{metadata?.ProviderName ?? "model"}:{metadata?.DefaultModelId ?? "?"}";
        var looped = client
            .AsBuilder()
            .UseKernelFunctionInvocation(logs)
            .ConfigureOptions(asked => asked.Tools = asked.Tools is null ? null : [.. asked.Tools.Select(Declare)])
            .Build();
        if (looped.GetService<FunctionInvokingChatClient>() is { } loop)
        {
            // The last of these requests is sent without tools, so that an answer comes.
            loop.MaximumIterationsPerRequest = options.Value.MaxRounds - 1;
            // A tool that breaks is a bug or broken infrastructure: it is not told to the model as if it were an answer.
            loop.MaximumConsecutiveErrorsPerRequest = 0;
            loop.IncludeDetailedErrors = false;
        }

        Service = looped.AsChatCompletionService();
    }

    /// <summary>Provider and model.</summary>
    public string Name { get; }

    /// <summary>The service.</summary>
    public IChatCompletionService Service { get; }

    // The kernel writes each description into the schema once more, as "condition"; it costs tokens in every request.
    private static AITool Declare(AITool tool)
    {
        if (tool is not AIFunctionDeclaration function)
        {
            return tool;
        }

        var schema = JsonObject.Create(function.JsonSchema)!;
        schema.Remove("condition");
        return AIFunctionFactory.CreateDeclaration(
            function.Name,
            function.Description,
            JsonSerializer.SerializeToElement(schema)
        );
    }
}
