using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A way of delivery that was asked for, for some items. What can't be had (any more) counts for nothing.</summary>
public sealed record FulfillmentChoice
{
    /// <summary>The kind of way; null = the option tells.</summary>
    public FulfillmentType? Type { get; init; }

    /// <summary>The option; null = the cheapest of the kind.</summary>
    public string? OptionId { get; init; }

    /// <summary>Ids of lines or of what they sell; empty = every item that the option can bring.</summary>
    public ImmutableArray<string> ItemIds { get; init; } = [];

    /// <summary>What the asker calls it; null when it has no name.</summary>
    public string? GroupId { get; init; }

    /// <summary>The place to fetch it from, an option's id; null when open.</summary>
    public string? LocationId { get; init; }

    /// <summary>Words for whoever brings it; null when none.</summary>
    public string? Instructions { get; init; }

    /// <summary>Whether it names the line.</summary>
    public bool Names(string lineId, string itemId) =>
        ItemIds.Contains(lineId, StringComparer.Ordinal) || ItemIds.Contains(itemId, StringComparer.Ordinal);

    /// <summary>Whether the option is one of those asked for.</summary>
    public bool Wants(FulfillmentOption option) =>
        (Type is null || Type == option.Type)
        && (OptionId is null || string.Equals(OptionId, option.Id, StringComparison.Ordinal))
        && (LocationId is null || string.Equals(LocationId, option.Id, StringComparison.Ordinal));
}
