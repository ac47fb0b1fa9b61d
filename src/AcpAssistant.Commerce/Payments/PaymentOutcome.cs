namespace AcpAssistant.Commerce.Payments;

/// <summary>What the payment service provider says; closed, so that every case is handled.</summary>
public abstract record PaymentOutcome
{
    private PaymentOutcome() { }

    /// <summary>The money is taken.</summary>
    /// <param name="PaymentId">The PSP's id of the payment.</param>
    /// <param name="Display">How to name it to the payer, such as "Visa ending in 4242".</param>
    public sealed record Captured(string PaymentId, string Display) : PaymentOutcome;

    /// <summary>The money is held, not taken.</summary>
    /// <param name="PaymentId">The PSP's id of the payment; capture or void it by this.</param>
    /// <param name="Display">How to name it to the payer.</param>
    public sealed record Authorized(string PaymentId, string Display) : PaymentOutcome;

    /// <summary>The payer must act first (3-D Secure).</summary>
    /// <param name="PaymentId">The PSP's id of the payment.</param>
    /// <param name="Authentication">What an agent needs for it; null when no agent can do it.</param>
    public sealed record RequiresAction(string PaymentId, AuthenticationRequest? Authentication) : PaymentOutcome;

    /// <summary>Refused for good with this token.</summary>
    /// <param name="Reason">card_declined, insufficient_funds, expired_token, revoked_token, consumed_token, amount_over_limit, wrong_currency, invalid_token …</param>
    /// <param name="Message">For the buyer, without internals.</param>
    public sealed record Declined(string Reason, string Message) : PaymentOutcome;

    /// <summary>Nobody knows yet (time-out, cut connection, 5xx): ask again with the same key, never charge anew.</summary>
    public sealed record Unknown(string Detail) : PaymentOutcome;
}
