using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>What a conversation carries from turn to turn: entities, not text. Messages are stored beside it.</summary>
public sealed record Conversation
{
    /// <summary>The conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of the owner's secret token; part of every query.</summary>
    public required string VisitorHash { get; init; }

    /// <summary>Grows by one with each save; 0 = never saved.</summary>
    public int Version { get; init; }

    /// <summary>Language of the last turn, two-letter code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Product the conversation is about; null when none.</summary>
    public string? FocusProductId { get; init; }

    /// <summary>Products shown last, in order, for "the second one" and "the blue one".</summary>
    public ImmutableArray<string> ShownProductIds { get; init; } = [];

    /// <summary>Order the conversation is about; null when none.</summary>
    public string? FocusOrderId { get; init; }

    /// <summary>What the person has proven so far.</summary>
    public Identity.ProvenIdentity Identity { get; init; } = new Identity.ProvenIdentity.Anonymous();

    /// <summary>Failed attempts to prove an order or a code.</summary>
    public Identity.FailedProofs FailedProofs { get; init; } = AcpAssistant.Assistant.Identity.FailedProofs.None;

    /// <summary>The yes or no that is open; null when none.</summary>
    public PendingConfirmation? Pending { get; init; }

    /// <summary>What the dialogue waits for, such as a missing order number or size; null when nothing.</summary>
    public AwaitedAnswer? Awaiting { get; init; }

    /// <summary>The checkout session started from here; null when none.</summary>
    public string? CheckoutSessionId { get; init; }

    /// <summary>The ticket people in support have; null when none.</summary>
    public string? TicketId { get; init; }

    /// <summary>Abstentions in a row; two make an offer to hand over.</summary>
    public int AbstainedInARow { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
