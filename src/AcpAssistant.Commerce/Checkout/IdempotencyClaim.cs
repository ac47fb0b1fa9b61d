using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>An idempotency key with the way to render the answer, so that the answer is stored in the commit of the effect.</summary>
/// <param name="Key">The key.</param>
/// <param name="Respond">Renders the answer for the session after the step.</param>
public sealed record IdempotencyClaim(IdempotencyKey Key, Func<CheckoutSession, StoredResponse> Respond)
{
    /// <summary>Claims the key in the first commit; null when it was claimed before the work began.</summary>
    public KeyClaim? Claim { get; init; }

    /// <summary>What the next commit has to claim; null when the key is held already.</summary>
    internal KeyClaim? Pending => Claim is { IsMade: false } ? Claim : null;

    /// <summary>The answer as it will read once <paramref name="next"/> is saved.</summary>
    internal IdempotentAnswer AnswerFor(CheckoutSession next) =>
        new(Key, Respond(next with { Version = next.Version + 1 }));
}
