using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>The sandbox's reasons and what buyers read about them.</summary>
internal static class SandboxRefusals
{
    /// <summary>Refund of a payment that isn't there or wasn't captured.</summary>
    public const string UnknownPayment = "unknown_payment";

    /// <summary>Refund in another currency than the payment's.</summary>
    public const string RefundCurrency = "wrong_currency";

    /// <summary>Refund of more than is left.</summary>
    public const string RefundTooHigh = "amount_over_captured";

    /// <summary>An amount that no provider takes.</summary>
    public const string InvalidAmount = "invalid_amount";

    /// <summary>The text for buyers.</summary>
    public static string TextFor(string reason) =>
        reason switch
        {
            PaymentReasons.InsufficientFunds => "The card doesn't have enough funds. Please try another one.",
            PaymentReasons.ExpiredToken => "The payment authorization has expired. Please pay again.",
            PaymentReasons.RevokedToken => "The payment authorization was withdrawn. Please pay again.",
            PaymentReasons.ConsumedToken => "The payment authorization was used before. Please pay again.",
            PaymentReasons.AmountOverLimit => "The payment authorization allows less than this order costs.",
            PaymentReasons.WrongCurrency => "The payment authorization is for another currency.",
            PaymentReasons.InvalidToken => "This means of payment isn't known. Please try another one.",
            PaymentReasons.PageLeft => "The payment page was left without a payment. Nothing was charged.",
            PaymentReasons.Voided => "The payment was given up. Nothing was charged.",
            PaymentReasons.NotCharged => "Nothing was charged.",
            _ => "The card was declined. Please try another one.",
        };

    /// <summary>Why a refund is refused; null when it may be made.</summary>
    public static string? OfRefund(SandboxCharge? charge, long refundedBefore, Money amount) =>
        charge is not { State: SandboxChargeState.Captured } ? UnknownPayment
        : charge.Amount.Currency != amount.Currency ? RefundCurrency
        : refundedBefore + amount.Amount > charge.Amount.Amount ? RefundTooHigh
        : null;
}
