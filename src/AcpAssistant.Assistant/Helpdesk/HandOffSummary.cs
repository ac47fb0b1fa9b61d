using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>Everything a person in support needs to finish without asking again.</summary>
public sealed record HandOffSummary
{
    /// <summary>The conversation handed over.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Why: requested, low_confidence, policy_limit, anger, verification_failed, tool_failure.</summary>
    public required string Reason { get; init; }

    /// <summary>One sentence of what the person wants.</summary>
    public required string Wish { get; init; }

    /// <summary>Language of the conversation.</summary>
    public required string Language { get; init; }

    /// <summary>What the person has proven.</summary>
    public required IdentityGrade Identity { get; init; }

    /// <summary>Proven or told address for the reply; null when none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The order concerned; null when none.</summary>
    public string? OrderId { get; init; }

    /// <summary>The product concerned; null when none.</summary>
    public string? ProductId { get; init; }

    /// <summary>The ACP session and its status; null when none.</summary>
    public CheckoutReference? Checkout { get; init; }

    /// <summary>What was tried, with outcomes.</summary>
    public ImmutableArray<ToolAction> Tried { get; init; } = [];

    /// <summary>Facts found, with their sources.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>"visitor: …" / "assistant: …" lines, oldest first.</summary>
    public ImmutableArray<string> Transcript { get; init; } = [];
}
