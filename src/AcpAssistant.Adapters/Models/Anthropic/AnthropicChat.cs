using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;

namespace AcpAssistant.Adapters.Models.Anthropic;

/// <summary>A model of Anthropic's messages API.</summary>
internal static class AnthropicChat
{
    /// <summary>A client for the configured model.</summary>
    public static IChatClient Create(ModelOptions options, HttpClient http) =>
        new AnthropicClient(
            new ClientOptions
            {
                ApiKey = options.ApiKey,
                BaseUrl = ModelProviders.EndpointOf(options).ToString().TrimEnd('/'),
                HttpClient = http,
                MaxRetries = 0,
                Timeout = http.Timeout,
            }
        ).AsIChatClient(options.Name, options.MaxOutputTokens);
}
