namespace AcpAssistant.Adapters.Models;

/// <summary>The providers by the names that the settings use, with their own addresses.</summary>
public static class ModelProviders
{
    /// <summary>No model.</summary>
    public const string Offline = "offline";

    /// <summary>OpenAI, and everything that speaks its chat completions.</summary>
    public const string OpenAi = "openai";

    /// <summary>Azure OpenAI.</summary>
    public const string AzureOpenAi = "azure-openai";

    /// <summary>Ollama's own protocol.</summary>
    public const string Ollama = "ollama";

    /// <summary>Anthropic.</summary>
    public const string Anthropic = "anthropic";

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [Offline, OpenAi, AzureOpenAi, Ollama, Anthropic];

    /// <summary>The address used when none is set; null when there is none.</summary>
    public static Uri? DefaultEndpoint(string provider) =>
        provider switch
        {
            OpenAi => new Uri("https://api.openai.com/v1"),
            Ollama => new Uri("http://localhost:11434"),
            Anthropic => new Uri("https://api.anthropic.com"),
            _ => null,
        };

    /// <summary>The address to call.</summary>
    internal static Uri EndpointOf(ModelOptions options) =>
        string.IsNullOrWhiteSpace(options.Endpoint)
            ? DefaultEndpoint(options.Provider)
                ?? throw new InvalidOperationException($"The provider '{options.Provider}' has no address of its own.")
            : new Uri(options.Endpoint, UriKind.Absolute);
}
