namespace AcpAssistant.Commerce.Checkout;

/// <summary>What came of a command.</summary>
public abstract record CheckoutResult
{
    private CheckoutResult() { }

    /// <summary>Carried out; look at the session's status and messages (a declined payment is an accepted command).</summary>
    public sealed record Accepted(CheckoutSession Session) : CheckoutResult
    {
        /// <summary>Whether the answer was stored under the request's claim together with the effect; false when someone else brought the effect about.</summary>
        public bool IsAnswerStored { get; init; }
    }

    /// <summary>Not carried out. Nothing changed, except that a total which had gone stale may have been refreshed.</summary>
    public sealed record Refused(CheckoutRefusal Reason) : CheckoutResult;
}
