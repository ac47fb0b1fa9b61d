using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>A search as people and tools ask for it.</summary>
/// <param name="Text">The words.</param>
/// <param name="K">How many passages, 1..100.</param>
public sealed record SearchQuery(string Text, int K)
{
    /// <summary>Only this product's passages.</summary>
    public string? ProductId { get; init; }

    /// <summary>With a product: also passages that belong to no product.</summary>
    public bool IncludeGeneral { get; init; }

    /// <summary>Only this kind.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Only passages in this language.</summary>
    public string? Language { get; init; }

    /// <summary>Language of the words; null = to be detected.</summary>
    public string? QueryLanguage { get; init; }
}
