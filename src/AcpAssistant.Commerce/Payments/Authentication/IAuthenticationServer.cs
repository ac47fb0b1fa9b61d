namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>A 3-D Secure server: it knows which cards' banks take part, asks them, and learns how challenges ended.</summary>
public interface IAuthenticationServer
{
    /// <summary>Begins a transaction for a card, unless its bank takes no part.</summary>
    Task<CardEnrolment> EnrolAsync(CardToAuthenticate card, CancellationToken cancellationToken);

    /// <summary>Asks the bank. Asked again within one transaction it gives the same answer; what goes wrong on the way is <see cref="BankAnswer.Unavailable"/>.</summary>
    Task<BankAnswer> AskAsync(BankQuestion question, CancellationToken cancellationToken);

    /// <summary>How a transaction's challenge ended; null while it is open.</summary>
    Task<BankVerdict?> ChallengeEndAsync(string serverTransactionId, CancellationToken cancellationToken);
}
