namespace AcpAssistant.Commerce.Payments;

/// <summary>What became of a payment page.</summary>
public abstract record HostedState
{
    private HostedState() { }

    /// <summary>The person may still pay there.</summary>
    public sealed record Open(string Id, string Url) : HostedState;

    /// <summary>The money is taken.</summary>
    /// <param name="PaymentId">The provider's id of the payment, for refunds.</param>
    /// <param name="Display">How to name it to the payer.</param>
    public sealed record Paid(string PaymentId, string Display) : HostedState;

    /// <summary>The person has done all; the bank needs hours or days.</summary>
    public sealed record Processing : HostedState;

    /// <summary>Closed for good and not paid.</summary>
    /// <param name="Reason">One of <see cref="PaymentReasons"/>.</param>
    /// <param name="Message">For the buyer.</param>
    public sealed record Ended(string Reason, string Message) : HostedState;

    /// <summary>The provider has no such page, or none yet.</summary>
    public sealed record NotOpened : HostedState;

    /// <summary>The provider can't be asked now.</summary>
    public sealed record Unknown(string Detail) : HostedState;

    /// <summary>The same as outcome of a payment attempt: open and processing are not known yet.</summary>
    public PaymentOutcome ToOutcome() =>
        this switch
        {
            Paid paid => new PaymentOutcome.Captured(paid.PaymentId, paid.Display),
            Ended ended => new PaymentOutcome.Declined(ended.Reason, ended.Message),
            NotOpened => new PaymentOutcome.Declined(PaymentReasons.NotCharged, "Nothing was charged."),
            Open => new PaymentOutcome.Unknown("The payer has the payment page."),
            Processing => new PaymentOutcome.Unknown("The payer's bank is at work."),
            Unknown unknown => new PaymentOutcome.Unknown(unknown.Detail),
            _ => throw new InvalidOperationException($"State {GetType().Name} has no outcome."),
        };
}
