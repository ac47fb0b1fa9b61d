using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>The whole answer to one message; the public contract of <c>POST /api/chat</c> (snake case on the wire).</summary>
public sealed record ChatAnswer
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The reply's id.</summary>
    public required string MessageId { get; init; }

    /// <summary>Language of the reply, two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>What the message was taken for.</summary>
    public required ChatRoute Route { get; init; }

    /// <summary>0..1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Text for the person, light Markdown (bold, lists, links), with markers such as [1].</summary>
    public required string Reply { get; init; }

    /// <summary>True when the assistant says that it doesn't know.</summary>
    public bool Abstained { get; init; }

    /// <summary>Evidence, verified.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Products shown as cards; data from the catalogue, never from a model.</summary>
    public ImmutableArray<ProductCard> Products { get; init; } = [];

    /// <summary>What tools did in this turn.</summary>
    public ImmutableArray<ToolAction> Actions { get; init; } = [];

    /// <summary>What waits for the person's yes.</summary>
    public ConfirmationRequest? Confirmation { get; init; }

    /// <summary>The checkout started or in progress.</summary>
    public CheckoutReference? Checkout { get; init; }

    /// <summary>The ticket made in this turn.</summary>
    public HandOffReference? Handoff { get; init; }

    /// <summary>What the person has proven.</summary>
    public required Identity.IdentityGrade Identity { get; init; }
}
