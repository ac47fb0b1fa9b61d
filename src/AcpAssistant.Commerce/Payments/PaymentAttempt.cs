namespace AcpAssistant.Commerce.Payments;

/// <summary>A recovery point written before the PSP is called: enough to learn the outcome later with the same key, never to charge twice.</summary>
/// <param name="Key">Idempotency key for the PSP, derived from session and attempt number.</param>
/// <param name="Amount">What is charged.</param>
/// <param name="HandlerId">The payment handler.</param>
/// <param name="TokenFingerprint">SHA-256 of the token, hex; tells whether a retry brings the same one.</param>
/// <param name="StartedAt">UTC.</param>
public sealed record PaymentAttempt(
    string Key,
    Money Amount,
    string HandlerId,
    string TokenFingerprint,
    DateTimeOffset StartedAt
)
{
    /// <summary>The page on which a person pays; null when a token is charged.</summary>
    public HostedAttempt? Hosted { get; init; }

    /// <summary>From when on its silence counts.</summary>
    public DateTimeOffset RunningSince => Hosted?.RestsUntil ?? StartedAt;

    /// <summary>Which page of the provider it is. Throws <see cref="InvalidOperationException"/> when a token is charged.</summary>
    public HostedReference ToReference() =>
        Hosted is { } hosted
            ? new HostedReference(Key, hosted.Id, Amount, hosted.OpenedAt)
            : throw new InvalidOperationException($"Attempt {Key} has no page.");

    /// <summary>The idempotency key of the request that began it; null when it had none.</summary>
    public string? RequestKey { get; init; }
}
