using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;

namespace AcpAssistant.Adapters.Models.AzureOpenAi;

/// <summary>A deployment of Azure OpenAI.</summary>
internal static class AzureOpenAiChat
{
    /// <summary>A client for the configured deployment.</summary>
    public static IChatClient Create(ModelOptions options, HttpClient http) => new AzureOpenAIClient(
            ModelProviders.EndpointOf(options),
            new ApiKeyCredential(options.ApiKey!),
            new AzureOpenAIClientOptions
            {
                Transport = new HttpClientPipelineTransport(http),
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = http.Timeout,
            }
        ).GetChatClient(options.Name).AsIChatClient();
}
