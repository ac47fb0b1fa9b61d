using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A documented test token and how the sandbox treats it.</summary>
/// <param name="Name">The token itself, or what it begins with before "-" and a unique rest.</param>
/// <param name="Display">The card it stands for.</param>
/// <param name="DeclineReason">Always declined for this reason; null when it may pass.</param>
internal sealed record SandboxToken(string Name, string Display, string? DeclineReason = null)
{
    private const string SingleUsePrefix = "spt_";

    /// <summary>All documented tokens.</summary>
    public static IReadOnlyList<SandboxToken> All { get; } =
    [
        new("tok_visa", "Visa ending in 4242"),
        new("tok_mastercard", "Mastercard ending in 4444"),
        new("tok_amex", "American Express ending in 8431"),
        new("spt_test_visa", "Visa ending in 4242"),
        new("spt_test_mastercard", "Mastercard ending in 4444"),
        new("spt_test_amex", "American Express ending in 8431"),
        new("spt_test_declined", "Visa ending in 0002", PaymentReasons.CardDeclined),
        new("spt_test_insufficient_funds", "Visa ending in 9995", PaymentReasons.InsufficientFunds),
        new("spt_test_expired", "Visa ending in 4242", PaymentReasons.ExpiredToken),
        new("spt_test_revoked", "Visa ending in 4242", PaymentReasons.RevokedToken),
        new("spt_test_consumed", "Visa ending in 4242", PaymentReasons.ConsumedToken),
        new("spt_test_limit_1000", "Visa ending in 4242") { MaxAmount = 1000 },
        new("spt_test_eur_only", "Visa ending in 4242") { OnlyCurrency = "eur" },
        new("spt_test_3ds", "Visa ending in 3220") { NeedsPayer = true },
        new("spt_test_timeout_after_capture", "Visa ending in 0259") { LosesAnswer = true },
    ];

    /// <summary>Most that may be taken, in minor units; null when unlimited.</summary>
    public long? MaxAmount { get; init; }

    /// <summary>The one currency allowed; null when any.</summary>
    public string? OnlyCurrency { get; init; }

    /// <summary>Asks for 3-D Secure.</summary>
    public bool NeedsPayer { get; init; }

    /// <summary>The money is taken and the answer is lost on the way.</summary>
    public bool LosesAnswer { get; init; }

    /// <summary>The documented token that a token is or begins with; null when it is none.</summary>
    public static SandboxToken? Find(string token)
    {
        var end = IsSingleUse(token) ? token.IndexOf('-', StringComparison.Ordinal) : token.Length;
        return All.FirstOrDefault(known => token.AsSpan(0, end).SequenceEqual(known.Name));
    }

    /// <summary>The token that a well-known test number stands for; null for any other number: no real card belongs here.</summary>
    public static SandboxToken? OfNumber(string number) =>
        number switch
        {
            "4242424242424242" => Find("spt_test_visa"),
            "5555555555554444" => Find("spt_test_mastercard"),
            "371449635398431" => Find("spt_test_amex"),
            "4000000000000002" => Find("spt_test_declined"),
            "4000000000009995" => Find("spt_test_insufficient_funds"),
            "4000000000003220" => Find("spt_test_3ds"),
            "4000000000000259" => Find("spt_test_timeout_after_capture"),
            _ => null,
        };

    /// <summary>Whether the token works once: a shared payment token with a unique rest, as <see cref="SandboxCards.Mint"/> makes them.</summary>
    public static bool IsSingleUse(string token)
    {
        var dash = token.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && dash < token.Length - 1 && token.StartsWith(SingleUsePrefix, StringComparison.Ordinal);
    }

    /// <summary>Why an amount is refused; null when it may be taken.</summary>
    public string? RefusalOf(Money amount) =>
        DeclineReason
        ?? (amount.Amount <= 0 ? SandboxRefusals.InvalidAmount : null)
        ?? (
            OnlyCurrency is not null && !string.Equals(OnlyCurrency, amount.Currency.Code, StringComparison.Ordinal)
                ? PaymentReasons.WrongCurrency
                : null
        )
        ?? (amount.Amount > MaxAmount ? PaymentReasons.AmountOverLimit : null);
}
