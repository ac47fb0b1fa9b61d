using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>Why a buyer didn't buy, as the agent tells it. Kept for the merchant, never told to agents or buyers.</summary>
/// <param name="ReasonCode">One of the protocol's reasons; "other" for any that isn't known.</param>
/// <param name="Summary">At most 500 characters; null when none was told.</param>
public sealed record IntentTrace(string ReasonCode, string? Summary)
{
    /// <summary>More about it; values as text.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
