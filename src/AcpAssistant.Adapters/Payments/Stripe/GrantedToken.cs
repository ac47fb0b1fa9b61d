using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>A shared payment token as the seller sees it, with the limits it must be used inside.</summary>
internal sealed record GrantedToken
{
    // A token that ends while it is charged only costs the buyer a second try later.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    public required bool IsLive { get; init; }

    /// <summary>consumed, expired, resolved, revoked; null while it is active.</summary>
    public string? DeactivatedReason { get; init; }

    public string? Currency { get; init; }

    public long? MaxAmount { get; init; }

    public long Captured { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public static GrantedToken Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var token = document.RootElement;
        var limits = Child(token, "usage_limits");
        var captured = Child(Child(token, "usage_details"), "amount_captured");
        return new GrantedToken
        {
            IsLive = Child(token, "livemode") is { ValueKind: JsonValueKind.True },
            DeactivatedReason =
                Child(token, "deactivated_at") is null ? null
                : Child(token, "deactivated_reason") is { ValueKind: JsonValueKind.String } reason ? reason.GetString()
                : "consumed",
            Currency = Child(limits, "currency")?.GetString(),
            MaxAmount = Child(limits, "max_amount")?.GetInt64(),
            Captured = Child(captured, "value")?.GetInt64() ?? 0,
            ExpiresAt = Child(limits, "expires_at") is { } seconds
                ? DateTimeOffset.FromUnixTimeSeconds(seconds.GetInt64())
                : null,
        };
    }

    /// <summary>Why it may not be charged; null when it may.</summary>
    public string? RefusalOf(Money amount, bool isLive, DateTimeOffset now) =>
        IsLive != isLive ? PaymentReasons.InvalidToken
        : DeactivatedReason is { } reason
            ? reason switch
            {
                "expired" => PaymentReasons.ExpiredToken,
                "revoked" => PaymentReasons.RevokedToken,
                _ => PaymentReasons.ConsumedToken,
            }
        : ExpiresAt <= now + Margin ? PaymentReasons.ExpiredToken
        : !string.Equals(Currency, amount.Currency.Code, StringComparison.OrdinalIgnoreCase)
            ? PaymentReasons.WrongCurrency
        : MaxAmount is { } most && amount.Amount > most - Captured ? PaymentReasons.AmountOverLimit
        : null;

    private static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element
        && element.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
