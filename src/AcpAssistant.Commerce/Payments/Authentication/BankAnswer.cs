namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>What a bank says when it is asked.</summary>
public abstract record BankAnswer
{
    private BankAnswer() { }

    /// <summary>It made up its mind.</summary>
    public sealed record Decided(BankVerdict Verdict) : BankAnswer;

    /// <summary>It wants to see the cardholder.</summary>
    /// <param name="AcsUrl">Where the challenge is.</param>
    /// <param name="AcsTransactionId">The challenge's id at the bank.</param>
    public sealed record Challenge(string AcsUrl, string AcsTransactionId) : BankAnswer;

    /// <summary>It could not be asked.</summary>
    public sealed record Unavailable : BankAnswer;
}
