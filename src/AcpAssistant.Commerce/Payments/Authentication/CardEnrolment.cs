namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>Whether a card can be authenticated.</summary>
public abstract record CardEnrolment
{
    private CardEnrolment() { }

    /// <summary>The bank takes no part.</summary>
    public sealed record NotSupported : CardEnrolment;

    /// <summary>A transaction was begun.</summary>
    /// <param name="ServerTransactionId">Of the 3-D Secure server.</param>
    /// <param name="MessageVersion">Such as "2.2.0".</param>
    /// <param name="MethodUrl">Where the browser's fingerprint is taken; null when the bank wants none.</param>
    public sealed record Enrolled(string ServerTransactionId, string MessageVersion, string? MethodUrl) : CardEnrolment;
}
