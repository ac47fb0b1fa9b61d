namespace AcpAssistant.Commerce.Marketing;

/// <summary>A purchase that was given up for a reason the agent told; the total is what the buyer would have paid, in minor units.</summary>
public sealed record CanceledCheckout(
    SessionId SessionId,
    string Owner,
    DateTimeOffset CanceledAt,
    long TotalAmount,
    Currency Currency,
    IntentTrace Trace
);
