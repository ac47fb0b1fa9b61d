using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A charge as the sandbox remembers it.</summary>
internal sealed record SandboxCharge
{
    /// <summary>The caller's idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>The sandbox's id of the payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>What was asked for.</summary>
    public required Money Amount { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required string TokenFingerprint { get; init; }

    /// <summary>How it ended.</summary>
    public required SandboxChargeState State { get; init; }

    /// <summary>Why it was declined; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Such as "Visa ending in 4242".</summary>
    public required string Display { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it uses a single-use token up.</summary>
    public bool UsesToken => State is SandboxChargeState.Captured or SandboxChargeState.Authorized;

    /// <summary>The same charge, refused because its token was used before.</summary>
    public SandboxCharge AsConsumed() =>
        UsesToken ? this with { State = SandboxChargeState.Declined, Reason = PaymentReasons.ConsumedToken } : this;
}
