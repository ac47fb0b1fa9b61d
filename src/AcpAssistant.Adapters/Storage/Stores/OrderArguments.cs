namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>The columns of an order.</summary>
internal sealed record OrderArguments(
    string Number,
    string? SessionId,
    string Email,
    int Version,
    string Status,
    string Source,
    long TotalAmount,
    string Currency,
    long HasRefundDue,
    long? PlacedAt,
    long UpdatedAt,
    string Body
);
