using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.DelegatePayment;

/// <summary>Reads delegated cards. What is wrong is always "invalid_card", the one word the schema has for it; no message repeats a value.</summary>
internal static class DelegatePaymentReader
{
    private const string InvalidCard = "invalid_card";
    private const string Method = "$.payment_method";
    private const string Limits = "$.allowance";

    public static AcpRead<DelegatedCard> Read(JsonElement body, string merchantId, DateTimeOffset now) =>
        RequestJson.Read(body, DelegatePaymentJson.Default.DelegatePaymentRequest) switch
        {
            AcpRead<DelegatePaymentRequest>.Ok ok => Read(ok.Value, merchantId, now),
            AcpRead<DelegatePaymentRequest>.Refused refused => new AcpRead<DelegatedCard>.Refused(
                refused.Error with
                {
                    Code = InvalidCard,
                }
            ),
            _ => throw new InvalidOperationException("AcpRead has two cases."),
        };

    private static AcpRead<DelegatedCard> Read(DelegatePaymentRequest request, string merchantId, DateTimeOffset now)
    {
        var findings = new Findings();
        if (request.PaymentMethod is not { } method)
        {
            return Refused(Method, "is required");
        }

        if (request.Allowance is not { } allowance)
        {
            return Refused(Limits, "is required");
        }

        CheckCard(method, findings);
        var expiry = CheckAllowance(allowance, merchantId, now, findings);
        CheckRest(request, method.Number, findings);
        if (findings.First is { } error)
        {
            return new AcpRead<DelegatedCard>.Refused(error);
        }

        var max = new Money(allowance.MaxAmount!.Value, Currency.Parse(allowance.Currency!));
        return new AcpRead<DelegatedCard>.Ok(
            new DelegatedCard(
                CardOf(method),
                new VaultAllowance(max, new SessionId(allowance.CheckoutSessionId!), merchantId, expiry),
                request.Metadata!.ToImmutableSortedDictionary(
                    pair => pair.Key,
                    pair => pair.Value ?? "",
                    StringComparer.Ordinal
                )
            )
        );
    }

    private static CardData CardOf(PaymentMethodCard method) =>
        new()
        {
            Number = method.Number!,
            IsNetworkToken = method.CardNumberType == "network_token",
            ExpMonth = Number(method.ExpMonth),
            ExpYear = Number(method.ExpYear),
            Name = method.Name,
            SecurityCode = method.Cvc,
            Cryptogram = method.Cryptogram,
            Eci = method.EciValue,
        };

    private static void CheckCard(PaymentMethodCard method, Findings findings)
    {
        Check(findings, method.Type == "card", Method + ".type", "must be card");
        Check(
            findings,
            method.CardNumberType is "fpan" or "network_token",
            Method + ".card_number_type",
            "must be fpan or network_token"
        );
        Check(findings, IsCardNumber(method.Number), Method + ".number", "is no card number");
        Check(
            findings,
            method.ExpMonth is null || Number(method.ExpMonth) is >= 1 and <= 12,
            Method + ".exp_month",
            "must be 01 to 12"
        );
        Check(
            findings,
            method.ExpYear is null || (method.ExpYear.Length == 4 && Number(method.ExpYear) is not null),
            Method + ".exp_year",
            "must have four digits"
        );
        Check(
            findings,
            method.Cvc is null || (method.Cvc.Length is 3 or 4 && method.Cvc.All(char.IsAsciiDigit)),
            Method + ".cvc",
            "must have 3 or 4 digits"
        );
        Check(findings, method.Iin is null || method.Iin.Length <= 8, Method + ".iin", "has at most 8 characters");
        Check(
            findings,
            method.DisplayLast4 is null || method.DisplayLast4.Length <= 4,
            Method + ".display_last4",
            "has at most 4 characters"
        );
        Check(
            findings,
            method.DisplayCardFundingType is "credit" or "debit" or "prepaid",
            Method + ".display_card_funding_type",
            "must be credit, debit or prepaid"
        );
        Check(findings, method.Metadata is not null, Method + ".metadata", "is required");
    }

    private static DateTimeOffset CheckAllowance(
        Allowance allowance,
        string merchantId,
        DateTimeOffset now,
        Findings findings
    )
    {
        Check(findings, allowance.Reason == "one_time", Limits + ".reason", "must be one_time");
        Check(findings, allowance.MaxAmount > 0, Limits + ".max_amount", "must be a positive number of minor units");
        Check(
            findings,
            allowance.Currency is { Length: 3 } code
                && code.All(char.IsAsciiLetterLower)
                && Currency.TryParse(code, out _),
            Limits + ".currency",
            "must be a lower-case ISO 4217 code"
        );
        Check(
            findings,
            !string.IsNullOrWhiteSpace(allowance.CheckoutSessionId),
            Limits + ".checkout_session_id",
            "is required"
        );
        Check(
            findings,
            string.Equals(allowance.MerchantId, merchantId, StringComparison.Ordinal),
            Limits + ".merchant_id",
            "must be the merchant_id of the session's payment handler"
        );
        var isTime = DateTimeOffset.TryParse(
            allowance.ExpiresAt,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var expiry
        );
        Check(findings, isTime && expiry > now, Limits + ".expires_at", "must be an RFC 3339 time to come");
        return expiry;
    }

    private static void CheckRest(DelegatePaymentRequest request, string? number, Findings findings)
    {
        Check(findings, request.RiskSignals is not null, "$.risk_signals", "is required");
        for (var index = 0; index < request.RiskSignals?.Count; index++)
        {
            var (signal, path) = (request.RiskSignals[index], FormattableString.Invariant($"$.risk_signals[{index}]"));
            Check(findings, signal?.Type == "card_testing", path + ".type", "must be card_testing");
            Check(findings, signal?.Score is not null, path + ".score", "is required");
            Check(
                findings,
                signal?.Action is "authorized" or "manual_review" or "blocked",
                path + ".action",
                "must be blocked, manual_review or authorized"
            );
            Check(findings, signal?.Action != "blocked", path + ".action", "says that this card is blocked");
        }

        Check(findings, request.Metadata is not null, "$.metadata", "is required");
        // Metadata is given back and kept with the answer: nothing that names the card belongs there.
        Check(
            findings,
            number is not { Length: > 0 }
                || request.Metadata?.Any(pair =>
                    Digits(pair.Key + pair.Value).Contains(number, StringComparison.Ordinal)
                ) != true,
            "$.metadata",
            "must not hold the card number"
        );
    }

    private static void Check(Findings findings, bool isRight, string path, string fault)
    {
        if (!isRight)
        {
            findings.Add(new AcpError(AcpError.InvalidRequest, InvalidCard, $"{path} {fault}.", path));
        }
    }

    private static AcpRead<DelegatedCard>.Refused Refused(string path, string fault) =>
        new(new AcpError(AcpError.InvalidRequest, InvalidCard, $"{path} {fault}.", path));

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // Luhn (ISO/IEC 7812-1): catches a mistyped digit.
    internal static bool IsCardNumber(string? number)
    {
        if (number is not { Length: >= 12 and <= 19 } || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = number
            .Reverse()
            .Select((digit, index) => index % 2 == 0 ? digit - '0' : (digit - '0') * 2)
            .Sum(digit => digit > 9 ? digit - 9 : digit);
        return sum % 10 == 0;
    }
}
