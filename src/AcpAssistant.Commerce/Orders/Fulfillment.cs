using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Orders;

/// <summary>One parcel.</summary>
public sealed record Fulfillment
{
    /// <summary>Stable within the order.</summary>
    public required string Id { get; init; }

    /// <summary>Carrier's name; null when not told.</summary>
    public string? Carrier { get; init; }

    /// <summary>Carrier's number; null when there is no tracking.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>Where the carrier shows it.</summary>
    public string? TrackingUrl { get; init; }

    /// <summary>Lines in this parcel; empty = all.</summary>
    public ImmutableArray<string> LineIds { get; init; } = [];

    /// <summary>UTC; null when not yet shipped or not told.</summary>
    public DateTimeOffset? ShippedAt { get; init; }

    /// <summary>UTC; null when not yet delivered or not told.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What the carrier reported, oldest first.</summary>
    public ImmutableArray<TrackingEvent> Events { get; init; } = [];
}
