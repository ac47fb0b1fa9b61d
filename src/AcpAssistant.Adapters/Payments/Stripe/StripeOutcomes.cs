using System.Net;
using AcpAssistant.Commerce.Payments;
using Stripe;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>The one place where Stripe's states and errors become outcomes.</summary>
internal static class StripeOutcomes
{
    private const string AuthenticationRequired = "authentication_required";

    /// <summary>What an intent's state means.</summary>
    public static PaymentOutcome Of(PaymentIntent intent, AcquirerOptions? acquirer) =>
        intent.Status switch
        {
            "requires_capture" => new PaymentOutcome.Authorized(intent.Id, DisplayOf(intent)),
            "succeeded" => new PaymentOutcome.Captured(intent.Id, DisplayOf(intent)),
            "requires_action" => new PaymentOutcome.RequiresAction(
                intent.Id,
                acquirer?.RequestFor(intent.PaymentMethod?.Card?.Brand)
            ),
            "canceled" when intent.LastPaymentError is null => Declined(PaymentReasons.Voided),
            "requires_payment_method" or "canceled" => OfError(intent.LastPaymentError, intent.Id),
            _ => new PaymentOutcome.Unknown($"Payment {intent.Id} is '{intent.Status}'."),
        };

    /// <summary>What a failed charge means. Throws <see cref="InvalidOperationException"/> for a key used with another charge: the caller has a bug.</summary>
    public static PaymentOutcome OfFailure(StripeException failure, string key)
    {
        var error = failure.StripeError;
        if (IsUnclear(failure))
        {
            return new PaymentOutcome.Unknown($"Stripe answered {(int)failure.HttpStatusCode}.");
        }

        return error.Type switch
        {
            "idempotency_error" => throw new InvalidOperationException(
                $"Key '{key}' was used for another charge.",
                failure
            ),
            "card_error" => OfError(error, error.PaymentIntent?.Id ?? ""),
            // Someone else moved it on: what it came to must be looked up.
            _ when error.Code is "payment_intent_unexpected_state" => new PaymentOutcome.Unknown(
                "The payment moved on meanwhile."
            ),
            _ when error.Code is "amount_too_small" or "amount_too_large" => Declined(PaymentReasons.InvalidAmount),
            _ when failure.HttpStatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound => Declined(
                PaymentReasons.InvalidToken
            ),
            _ => Declined(PaymentReasons.ProcessingError),
        };
    }

    /// <summary>Whether money may have moved all the same: cut connections, time-outs, 5xx, a twin in flight, too many requests.</summary>
    public static bool IsUnclear(StripeException failure) =>
        failure.StripeError is null || (int)failure.HttpStatusCode is 0 or 409 or 429 or >= 500;

    /// <summary>Whether an answer was lost on the way, so that nobody knows what happened.</summary>
    public static bool IsLost(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>A refusal with the text buyers read.</summary>
    public static PaymentOutcome.Declined Declined(string reason) =>
        new(
            reason,
            reason switch
            {
                PaymentReasons.InsufficientFunds => "The card doesn't have enough funds. Please try another one.",
                PaymentReasons.ExpiredToken => "The payment authorization has expired. Please pay again.",
                PaymentReasons.RevokedToken => "The payment authorization was withdrawn. Please pay again.",
                PaymentReasons.ConsumedToken => "The payment authorization was used before. Please pay again.",
                PaymentReasons.AmountOverLimit => "The payment authorization allows less than this order costs.",
                PaymentReasons.WrongCurrency => "The payment authorization is for another currency.",
                PaymentReasons.InvalidToken => "This means of payment isn't known. Please try another one.",
                PaymentReasons.InvalidAmount => "This amount can't be charged.",
                PaymentReasons.ProcessingError => "The payment could not be processed. Nothing was charged.",
                PaymentReasons.PageLeft => "The payment page was left without a payment. Nothing was charged.",
                PaymentReasons.Voided => "The payment was given up. Nothing was charged.",
                PaymentReasons.NotCharged => "Nothing was charged.",
                _ => "The card was declined. Please try another one.",
            }
        );

    private static PaymentOutcome OfError(StripeError? error, string intentId) =>
        error?.Code == AuthenticationRequired || error?.DeclineCode == AuthenticationRequired
            ? new PaymentOutcome.RequiresAction(intentId, Authentication: null)
            : Declined(
                (error?.DeclineCode, error?.Code) switch
                {
                    ("insufficient_funds", _) => PaymentReasons.InsufficientFunds,
                    ("expired_card", _) or (_, "expired_card") => "expired_card",
                    ("processing_error", _) or (_, "processing_error") => PaymentReasons.ProcessingError,
                    ("incorrect_cvc", _) or (_, "incorrect_cvc") => "incorrect_cvc",
                    _ => PaymentReasons.CardDeclined,
                }
            );

    /// <summary>How to name it to the payer.</summary>
    public static string DisplayOf(PaymentIntent intent) =>
        intent.LatestCharge?.PaymentMethodDetails?.Card is { Last4: { } last4, Brand: { Length: > 0 } brand }
            ? $"{NameOf(brand)} ending in {last4}"
            : "Card";

    private static string NameOf(string brand) =>
        brand switch
        {
            "amex" => "American Express",
            "jcb" => "JCB",
            "unionpay" => "UnionPay",
            _ => char.ToUpperInvariant(brand[0]) + brand[1..],
        };
}
