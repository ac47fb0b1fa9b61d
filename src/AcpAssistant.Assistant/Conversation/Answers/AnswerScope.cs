using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>A question and where its answer may come from.</summary>
/// <param name="Question">The person's words.</param>
/// <param name="Language">Language of the question.</param>
internal sealed record AnswerScope(string Question, string Language)
{
    /// <summary>Only this product's passages; null = all.</summary>
    public string? ProductId { get; init; }

    /// <summary>The product's name.</summary>
    public string? ProductTitle { get; init; }

    /// <summary>With a product: help articles may answer too.</summary>
    public bool IncludeGeneral { get; init; } = true;

    /// <summary>Only this kind; null = all that customers may be told.</summary>
    public DocumentKind? Kind { get; init; }
}
