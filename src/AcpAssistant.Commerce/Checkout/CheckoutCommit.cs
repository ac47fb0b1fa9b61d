using System.Collections.Immutable;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Risk;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Everything one step of a session changes.</summary>
public sealed record CheckoutCommit
{
    /// <summary>The session after the step, with <see cref="CheckoutSession.Version"/> still the one it was read with; the store writes Version + 1 (1 for a new session).</summary>
    public required CheckoutSession Session { get; init; }

    /// <summary>Stock to take (positive) or give back (negative) per variant; variants without counted stock are left alone. A taking that would go below zero makes the whole commit <see cref="CommitOutcome.OutOfStock"/>.</summary>
    public ImmutableDictionary<VariantId, int> StockTaken { get; init; } = ImmutableDictionary<VariantId, int>.Empty;

    /// <summary>Uses of limited discounts to take; one that is used up already makes the whole commit <see cref="CommitOutcome.DiscountUsedUp"/>.</summary>
    public ImmutableArray<DiscountUse> DiscountUsesTaken { get; init; } = [];

    /// <summary>Uses to give back.</summary>
    public ImmutableArray<DiscountUse> DiscountUsesReturned { get; init; } = [];

    /// <summary>For whom a payment is tried.</summary>
    public ImmutableArray<RiskMark> RiskMarks { get; init; } = [];

    /// <summary>The order made by this step.</summary>
    public Order? NewOrder { get; init; }

    /// <summary>What must be told to others.</summary>
    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>The idempotency key to claim together with the effect; null when the request has none or holds it already. A key that someone else holds makes the whole commit <see cref="CommitOutcome.Held"/>.</summary>
    public KeyClaim? Claim { get; init; }

    /// <summary>The claimed idempotency key (or the one of <see cref="Claim"/>) and the answer to store under it; null when none is claimed or the step isn't the last one of its request.</summary>
    public IdempotentAnswer? Answer { get; init; }
}
