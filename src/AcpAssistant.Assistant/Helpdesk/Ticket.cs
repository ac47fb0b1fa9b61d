using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>A ticket in the helpdesk.</summary>
public sealed record Ticket
{
    /// <summary>The ticket's id as people quote it.</summary>
    public required string Id { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>open or solved.</summary>
    public required string Status { get; init; }

    /// <summary>What was handed over.</summary>
    public required HandOffSummary Summary { get; init; }

    /// <summary>Messages since.</summary>
    public ImmutableArray<TicketMessage> Messages { get; init; } = [];

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
