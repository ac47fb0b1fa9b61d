using Microsoft.Extensions.AI;
using OllamaSharp;

namespace AcpAssistant.Adapters.Models.Ollama;

/// <summary>A model served by Ollama, over its own protocol.</summary>
internal static class OllamaChat
{
    /// <summary>A client for the configured model.</summary>
    public static IChatClient Create(ModelOptions options, HttpClient http)
    {
        http.BaseAddress = ModelProviders.EndpointOf(options);
        if (!string.IsNullOrWhiteSpace(options.ApiKey))
        {
            // Ollama has no keys itself; proxies in front of it do.
            http.DefaultRequestHeaders.Authorization = new("Bearer", options.ApiKey);
        }

        return new OllamaApiClient(http, options.Name!);
    }
}
