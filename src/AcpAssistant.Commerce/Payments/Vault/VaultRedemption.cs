namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>What came of presenting a vault token for a charge.</summary>
public abstract record VaultRedemption
{
    private VaultRedemption() { }

    /// <summary>The card may be charged.</summary>
    public sealed record Redeemed(CardData Card) : VaultRedemption;

    /// <summary>Not with this token; one of <see cref="PaymentReasons"/>.</summary>
    public sealed record Refused(string Reason) : VaultRedemption;
}
