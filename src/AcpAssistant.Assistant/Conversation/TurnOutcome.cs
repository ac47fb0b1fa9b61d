using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>What an engine made of a turn: the reply and the conversation's next state.</summary>
public sealed record TurnOutcome
{
    /// <summary>State after the turn (its version is the store's business).</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>What the message was taken for.</summary>
    public required ChatRoute Route { get; init; }

    /// <summary>0..1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Text for the person with citation markers.</summary>
    public required string Reply { get; init; }

    /// <summary>True when the assistant says that it doesn't know.</summary>
    public bool Abstained { get; init; }

    /// <summary>Evidence; checked once more before anything is shown.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Product cards.</summary>
    public ImmutableArray<ProductCard> Products { get; init; } = [];

    /// <summary>What tools did.</summary>
    public ImmutableArray<ToolAction> Actions { get; init; } = [];

    /// <summary>The checkout started or changed.</summary>
    public CheckoutReference? Checkout { get; init; }

    /// <summary>The ticket made.</summary>
    public HandOffReference? Handoff { get; init; }
}
