namespace AcpAssistant.Commerce.Idempotency;

/// <summary>Remembers which keys were used for what. Insert first; the answer is stored in the transaction of the effect (<see cref="Checkout.CheckoutCommit.Answer"/>).</summary>
public interface IIdempotencyStore
{
    /// <summary>Claims a key. A claim older than <paramref name="lease"/> without an answer (its holder died) may be taken over by an equal request; answers older than <paramref name="retention"/> are forgotten.</summary>
    /// <param name="key">The scoped key.</param>
    /// <param name="fingerprint">SHA-256 of the canonical body.</param>
    /// <param name="now">UTC.</param>
    /// <param name="lease">How long a claim without answer is protected.</param>
    /// <param name="retention">How long answers are kept; ACP asks for at least 24 h.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ClaimOutcome> ClaimAsync(
        IdempotencyKey key,
        string fingerprint,
        DateTimeOffset now,
        TimeSpan lease,
        TimeSpan retention,
        CancellationToken cancellationToken
    );

    /// <summary>Stores an answer that has no effect of its own, claiming the key if that hasn't been done.</summary>
    /// <returns><see cref="ClaimOutcome.Claimed"/> when the answer is stored; else what someone else holds under the key.</returns>
    Task<ClaimOutcome> AnswerAsync(KeyClaim claim, StoredResponse response, CancellationToken cancellationToken);

    /// <summary>What claiming would come to now; claims nothing.</summary>
    Task<ClaimOutcome> FindAsync(KeyClaim claim, CancellationToken cancellationToken);

    /// <summary>Stores an answer that has no effect of its own (a refusal). Does nothing when the key already has an answer.</summary>
    Task StoreAsync(IdempotentAnswer answer, CancellationToken cancellationToken);

    /// <summary>Gives an unanswered claim up (after a 5xx), so that a retry is a fresh request.</summary>
    Task ReleaseAsync(IdempotencyKey key, CancellationToken cancellationToken);
}
