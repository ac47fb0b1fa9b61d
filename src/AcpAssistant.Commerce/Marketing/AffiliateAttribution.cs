using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>An agent's claim about who brought the buyer. Kept for the merchant, never told to agents or buyers.</summary>
public sealed record AffiliateAttribution
{
    /// <summary>The affiliate network, usually a domain name.</summary>
    public required string Provider { get; init; }

    /// <summary>The network's own proof; a secret. Null when a publisher is named instead.</summary>
    public string? Token { get; init; }

    /// <summary>Who brought the buyer.</summary>
    public string? PublisherId { get; init; }

    /// <summary>The publisher's campaign.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The advertisement.</summary>
    public string? CreativeId { get; init; }

    /// <summary>The publisher's own mark.</summary>
    public string? SubId { get; init; }

    /// <summary>What kind of place the buyer came from, as the agent calls it.</summary>
    public string? SourceType { get; init; }

    /// <summary>Address of that place.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Since when the claim holds, as told.</summary>
    public string? IssuedAt { get; init; }

    /// <summary>Until when the claim holds, as told.</summary>
    public string? ExpiresAt { get; init; }

    /// <summary>"first" or "last", as the agent sees it; where it was handed in decides.</summary>
    public string? Touchpoint { get; init; }

    /// <summary>More about it; values as text.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"AffiliateAttribution {{ {Provider}, token withheld }}";
}
