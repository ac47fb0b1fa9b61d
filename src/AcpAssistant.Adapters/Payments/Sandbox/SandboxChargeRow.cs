using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A charge as the table holds it.</summary>
internal sealed record SandboxChargeRow
{
    public string Key { get; init; } = "";

    public string PaymentId { get; init; } = "";

    public long Amount { get; init; }

    public string Currency { get; init; } = "";

    public string TokenFingerprint { get; init; } = "";

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public string Display { get; init; } = "";

    public long CreatedAt { get; init; }

    /// <summary>Set only by a capture that uses its token up; the column is unique.</summary>
    public string? SingleUseToken { get; init; }

    public static SandboxChargeRow From(SandboxCharge charge, bool isSingleUse) =>
        new()
        {
            Key = charge.Key,
            PaymentId = charge.PaymentId,
            Amount = charge.Amount.Amount,
            Currency = charge.Amount.Currency.Code,
            TokenFingerprint = charge.TokenFingerprint,
            State = charge.State.ToString(),
            Reason = charge.Reason,
            Display = charge.Display,
            CreatedAt = charge.CreatedAt.ToUnixTimeMilliseconds(),
            SingleUseToken = isSingleUse && charge.UsesToken ? charge.TokenFingerprint : null,
        };

    public SandboxCharge ToCharge() =>
        new()
        {
            Key = Key,
            PaymentId = PaymentId,
            Amount = new Money(Amount, Commerce.Currency.Parse(Currency)),
            TokenFingerprint = TokenFingerprint,
            State = Enum.Parse<SandboxChargeState>(State),
            Reason = Reason,
            Display = Display,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        };
}
