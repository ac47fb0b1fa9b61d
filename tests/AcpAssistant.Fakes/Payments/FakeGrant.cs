using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>A shared payment token at <see cref="FakeStripe"/>.</summary>
internal sealed class FakeGrant(
    string id,
    long maxAmount,
    string currency,
    DateTimeOffset expiresAt,
    string? declineCode
)
{
    public long MaxAmount => maxAmount;

    public string Currency => currency;

    public DateTimeOffset ExpiresAt => expiresAt;

    public string? DeclineCode => declineCode;

    /// <summary>Why it ended; null while active.</summary>
    public string? Reason { get; set; }

    public JsonObject ToJson() =>
        new()
        {
            ["id"] = id,
            ["object"] = "shared_payment.granted_token",
            ["livemode"] = false,
            ["deactivated_at"] = Reason is null ? null : JsonValue.Create(1),
            ["deactivated_reason"] = Reason,
            ["usage_limits"] = new JsonObject
            {
                ["currency"] = currency,
                ["max_amount"] = maxAmount,
                ["expires_at"] = expiresAt.ToUnixTimeSeconds(),
            },
        };
}
