using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

// What the specification doesn't know lands in Unknown: tolerated, and still part of the idempotency fingerprint.
// (Unknown is settable because generated code can only fill extension data through a setter.)

/// <summary>Body of POST /checkout_sessions.</summary>
internal sealed record CheckoutSessionCreateRequest
{
    public Buyer? Buyer { get; init; }
    public IReadOnlyList<RequestItem?>? Items { get; init; }
    public Address? FulfillmentAddress { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Body of POST /checkout_sessions/{id}.</summary>
internal sealed record CheckoutSessionUpdateRequest
{
    public Buyer? Buyer { get; init; }
    public IReadOnlyList<RequestItem?>? Items { get; init; }
    public Address? FulfillmentAddress { get; init; }
    public string? FulfillmentOptionId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Body of POST /checkout_sessions/{id}/complete.</summary>
internal sealed record CheckoutSessionCompleteRequest
{
    public Buyer? Buyer { get; init; }
    public PaymentData? PaymentData { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How a session is paid; the same until 2026-01-16.</summary>
internal sealed record PaymentData
{
    /// <summary>The token; a secret.</summary>
    public string? Token { get; init; }
    public string? Provider { get; init; }
    public Address? BillingAddress { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"PaymentData {{ {Provider}, token withheld }}";
}
