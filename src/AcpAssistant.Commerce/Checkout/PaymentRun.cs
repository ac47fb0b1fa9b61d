using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What came of charging a session.</summary>
internal abstract record PaymentRun
{
    private PaymentRun() { }

    /// <summary>The session after it, and the answer if it was stored with it.</summary>
    public sealed record Done(CheckoutSession Session, StoredResponse? StoredAnswer) : PaymentRun;

    /// <summary>The request's idempotency key was used before: nothing was done.</summary>
    public sealed record Held(ClaimOutcome By) : PaymentRun;

    /// <summary>Someone else was faster: nothing was done.</summary>
    public sealed record Overtaken : PaymentRun;

    /// <summary>The run that a commit ended which wasn't saved.</summary>
    public static PaymentRun NotBegun(CommitOutcome outcome) =>
        outcome is CommitOutcome.Held held ? new Held(held.By) : new Overtaken();

    /// <summary>The run as the result of a command; null when it must be decided anew.</summary>
    public CheckoutResult? ToResult() =>
        this switch
        {
            Done done => new CheckoutResult.Accepted(done.Session) { StoredAnswer = done.StoredAnswer },
            Held held => new CheckoutResult.Held(held.By),
            _ => null,
        };
}
