using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace AcpAssistant.Adapters.Models.OpenAi;

/// <summary>OpenAI and everything that speaks its chat completions (vLLM, LM Studio, llama.cpp, Ollama's /v1, gateways).</summary>
internal static class OpenAiChat
{
    // The client insists on a key; servers of one's own that need none ignore it.
    private const string NoKey = "none";

    /// <summary>A client for the configured model.</summary>
    public static IChatClient Create(ModelOptions options, HttpClient http) => new OpenAIClient(
            new ApiKeyCredential(string.IsNullOrWhiteSpace(options.ApiKey) ? NoKey : options.ApiKey),
            new OpenAIClientOptions
            {
                Endpoint = ModelProviders.EndpointOf(options),
                Transport = new HttpClientPipelineTransport(http),
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = http.Timeout,
            }
        ).GetChatClient(options.Name).AsIChatClient();
}
