namespace AcpAssistant.Commerce.Payments;

/// <summary>What came of a refund.</summary>
public abstract record RefundOutcome
{
    private RefundOutcome() { }

    /// <summary>The PSP has accepted it.</summary>
    public sealed record Refunded(string RefundId) : RefundOutcome;

    /// <summary>The PSP refuses it.</summary>
    public sealed record Refused(string Reason) : RefundOutcome;

    /// <summary>Nobody knows yet: repeat with the same key.</summary>
    public sealed record Unknown(string Detail) : RefundOutcome;
}
