using System.Collections.Immutable;
using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What came of a commit.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome() { }

    /// <summary>All of it is durable.</summary>
    /// <param name="Version">The session's new version.</param>
    public sealed record Saved(int Version) : CommitOutcome;

    /// <summary>The session has another version by now; nothing was written.</summary>
    public sealed record Stale : CommitOutcome;

    /// <summary>These variants have less stock than taken; nothing was written.</summary>
    public sealed record OutOfStock(ImmutableArray<VariantId> Variants) : CommitOutcome;

    /// <summary>These discounts were used up meanwhile; nothing was written.</summary>
    public sealed record DiscountUsedUp(ImmutableArray<string> DiscountIds) : CommitOutcome;

    /// <summary>The idempotency key was used before; nothing was written.</summary>
    /// <param name="By">What is held under the key; never <see cref="ClaimOutcome.Claimed"/>.</param>
    public sealed record Held(ClaimOutcome By) : CommitOutcome;
}
