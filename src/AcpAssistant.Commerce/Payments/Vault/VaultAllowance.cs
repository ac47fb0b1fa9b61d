namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>What a vault token may be used for: once, for one session of one merchant.</summary>
/// <param name="Max">Most that may be taken, in the one currency allowed.</param>
/// <param name="SessionId">The only checkout session.</param>
/// <param name="MerchantId">The only merchant.</param>
/// <param name="ExpiresAt">UTC; from this moment on the token is worth nothing.</param>
public sealed record VaultAllowance(Money Max, SessionId SessionId, string MerchantId, DateTimeOffset ExpiresAt)
{
    /// <summary>Why a charge is outside the allowance, as one of <see cref="PaymentReasons"/>; null when it is inside.</summary>
    public string? RefusalOf(Money amount, SessionId session, string merchantId, DateTimeOffset now) =>
        now >= ExpiresAt ? PaymentReasons.ExpiredToken
        : session != SessionId || !string.Equals(merchantId, MerchantId, StringComparison.Ordinal)
            ? PaymentReasons.InvalidToken
        : amount.Currency != Max.Currency ? PaymentReasons.WrongCurrency
        : amount.Amount > Max.Amount ? PaymentReasons.AmountOverLimit
        : null;
}
