using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What came of a command.</summary>
public abstract record CheckoutResult
{
    private CheckoutResult() { }

    /// <summary>Carried out; look at the session's status and messages (a declined payment is an accepted command).</summary>
    public sealed record Accepted(CheckoutSession Session) : CheckoutResult
    {
        /// <summary>The answer as it was stored under the request's claim together with the effect; null when there is none, as when someone else brought the effect about.</summary>
        public StoredResponse? StoredAnswer { get; init; }
    }

    /// <summary>Not carried out. Nothing changed, except that a total which had gone stale may have been refreshed.</summary>
    public sealed record Refused(CheckoutRefusal Reason) : CheckoutResult;

    /// <summary>Not carried out, because the request's idempotency key was used before.</summary>
    public sealed record Held(ClaimOutcome By) : CheckoutResult;
}
