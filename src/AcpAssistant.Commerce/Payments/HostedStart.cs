namespace AcpAssistant.Commerce.Payments;

/// <summary>What came of opening a payment page.</summary>
public abstract record HostedStart
{
    private HostedStart() { }

    /// <summary>The person can pay there.</summary>
    /// <param name="Id">The provider's id of the page.</param>
    /// <param name="Url">Where it is.</param>
    public sealed record Opened(string Id, string Url) : HostedStart;

    /// <summary>The provider won't; nothing can be paid.</summary>
    /// <param name="Reason">One of <see cref="PaymentReasons"/>.</param>
    /// <param name="Message">For the buyer.</param>
    public sealed record Refused(string Reason, string Message) : HostedStart;

    /// <summary>Nobody knows whether there is a page: look for it by its key.</summary>
    public sealed record Unknown(string Detail) : HostedStart;
}
