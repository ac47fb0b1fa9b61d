using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>A verified event. What it says isn't taken from it: payments are asked for by their own key.</summary>
/// <param name="Id">The same when it is sent again.</param>
/// <param name="Type">Such as payment_intent.succeeded.</param>
/// <param name="IsOurMode">False for a test event at a live shop and the other way round.</param>
public sealed record StripeNotice(string Id, string Type, bool IsOurMode)
{
    /// <summary>The session of ours whose payment page it is about; null for other events. A hint where to look, not what happened.</summary>
    public SessionId? PageOf { get; init; }

    /// <summary>The payment that was refunded or contested; null for other events. A hint too.</summary>
    public string? ChangedPayment { get; init; }
}
