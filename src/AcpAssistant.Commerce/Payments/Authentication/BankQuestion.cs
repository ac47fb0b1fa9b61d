namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>What a bank is asked (secret).</summary>
/// <param name="ServerTransactionId">The transaction that the enrolment began.</param>
/// <param name="Card">Card, browser and purchase.</param>
/// <param name="Fingerprint">Whether the browser's fingerprint was taken.</param>
public sealed record BankQuestion(
    string ServerTransactionId,
    CardToAuthenticate Card,
    FingerprintCompletion Fingerprint
);
