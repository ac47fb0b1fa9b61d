using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Adapters.Models;

/// <summary>Which language model answers, and how it is reached.</summary>
public sealed class ModelOptions
{
    /// <summary>offline (default: the embedded answerer, no key, no network), openai (and everything that speaks its chat completions), azure-openai, ollama or anthropic.</summary>
    public string Provider { get; set; } = ModelProviders.Offline;

    /// <summary>Where the model is served, such as <c>http://localhost:11434/v1</c>. Empty = the provider's own address (Azure has none).</summary>
    public string? Endpoint { get; set; }

    /// <summary>The key. Servers of one's own often need none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name; with Azure the deployment's.</summary>
    public string? Name { get; set; }

    /// <summary>Seconds to wait for the beginning of one response.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>Most tokens of one response.</summary>
    [Range(16, 32_000)]
    public int MaxOutputTokens { get; set; } = 800;

    /// <summary>0 to 2; null (default) = not sent, because some models refuse any value.</summary>
    [Range(0, 2)]
    public float? Temperature { get; set; }
}
