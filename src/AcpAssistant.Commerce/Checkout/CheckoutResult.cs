namespace AcpAssistant.Commerce.Checkout;

/// <summary>What came of a command.</summary>
public abstract record CheckoutResult
{
    private CheckoutResult() { }

    /// <summary>Carried out; look at the session's status and messages (a declined payment is an accepted command).</summary>
    public sealed record Accepted(CheckoutSession Session) : CheckoutResult;

    /// <summary>Not carried out, nothing changed.</summary>
    public sealed record Refused(CheckoutRefusal Reason) : CheckoutResult;
}
