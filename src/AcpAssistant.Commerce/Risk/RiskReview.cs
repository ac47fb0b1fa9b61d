using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Why a person of the shop looks at an order, and what waits meanwhile. Never told to buyer or agent.</summary>
/// <param name="Reasons">Of the rules.</param>
/// <param name="DecideBy">UTC; then the order is refused.</param>
public sealed record RiskReview(ImmutableArray<string> Reasons, DateTimeOffset DecideBy)
{
    /// <summary>The money that is held; null before it is, and after it was let go.</summary>
    public HeldPayment? Held { get; init; }

    /// <summary>Whether it was decided to take the money.</summary>
    public bool IsApproved { get; init; }
}
