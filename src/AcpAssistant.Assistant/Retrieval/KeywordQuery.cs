using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>What to look for.</summary>
/// <param name="Text">The person's words.</param>
/// <param name="Language">Language of the words, two-letter code. Chunks in other languages are found too, but count less.</param>
/// <param name="Limit">1..1000.</param>
public sealed record KeywordQuery(string Text, string Language, int Limit)
{
    /// <summary>Only chunks of this product; null = all.</summary>
    public string? ProductId { get; init; }

    /// <summary>With a product: also chunks that belong to no product (policies, help).</summary>
    public bool IncludeGeneral { get; init; }

    /// <summary>Only this kind; null = all.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Only chunks written in this language; null = all.</summary>
    public string? OnlyLanguage { get; init; }
}
