namespace AcpAssistant.Commerce.Payments;

/// <summary>The words of <see cref="PaymentOutcome.Declined.Reason"/>.</summary>
public static class PaymentReasons
{
    /// <summary>The PSP never saw a charge with this key.</summary>
    public const string NotCharged = "not_charged";

    /// <summary>The payment page was left, closed or ran out, and nothing was charged.</summary>
    public const string PageLeft = "page_left";

    /// <summary>The bank says no without telling why.</summary>
    public const string CardDeclined = "card_declined";

    /// <summary>Not enough money.</summary>
    public const string InsufficientFunds = "insufficient_funds";

    /// <summary>The token is too old.</summary>
    public const string ExpiredToken = "expired_token";

    /// <summary>The token was withdrawn.</summary>
    public const string RevokedToken = "revoked_token";

    /// <summary>The token was used before.</summary>
    public const string ConsumedToken = "consumed_token";

    /// <summary>The token allows less.</summary>
    public const string AmountOverLimit = "amount_over_limit";

    /// <summary>The token is for another currency.</summary>
    public const string WrongCurrency = "wrong_currency";

    /// <summary>The PSP doesn't know the token.</summary>
    public const string InvalidToken = "invalid_token";

    /// <summary>What was held was given back before.</summary>
    public const string Voided = "voided";

    /// <summary>Less or more than can be charged.</summary>
    public const string InvalidAmount = "invalid_amount";

    /// <summary>The PSP could not take the payment for reasons that aren't the payer's; nothing was charged.</summary>
    public const string ProcessingError = "processing_error";
}
