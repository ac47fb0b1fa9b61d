using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>What a dialogue says.</summary>
/// <param name="Text">Text with citation markers.</param>
internal sealed record DialogueReply(string Text)
{
    /// <summary>Evidence.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Cards beside the text.</summary>
    public ImmutableArray<ProductCard> Products { get; init; } = [];

    /// <summary>True when this says that the assistant doesn't know.</summary>
    public bool Abstained { get; init; }

    /// <summary>How sure an answer from evidence is; null = as sure as the route.</summary>
    public double? Confidence { get; init; }

    /// <summary>The route this reply belongs to when it isn't the guessed one.</summary>
    public ChatRoute? Route { get; init; }
}
