namespace AcpAssistant.Commerce.Idempotency;

/// <summary>A key that a request claims with the first thing it writes, so that claiming costs no write of its own. Serves one request.</summary>
/// <param name="key">The scoped key.</param>
/// <param name="fingerprint">SHA-256 of the canonical body.</param>
/// <param name="at">UTC.</param>
/// <param name="lease">How long the claim is protected while it has no answer.</param>
/// <param name="retention">How long the answer is kept.</param>
public sealed class KeyClaim(
    IdempotencyKey key,
    string fingerprint,
    DateTimeOffset at,
    TimeSpan lease,
    TimeSpan retention
)
{
    /// <summary>The scoped key.</summary>
    public IdempotencyKey Key { get; } = key;

    /// <summary>SHA-256 of the canonical body.</summary>
    public string Fingerprint { get; } = fingerprint;

    /// <summary>When it is claimed, UTC.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>How long the claim is protected while it has no answer.</summary>
    public TimeSpan Lease { get; } = lease;

    /// <summary>How long the answer is kept.</summary>
    public TimeSpan Retention { get; } = retention;

    /// <summary>Whether this request holds the key: only then may it be given back.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Tells that the claim is durable.</summary>
    public void Made() => IsMade = true;
}
