using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

// Fields that nothing acts on yet are carried as JSON, so that an odd value in them stops nobody. What the specification
// doesn't know at all lands in Unknown: tolerated, and still part of the idempotency fingerprint.
// (Unknown is settable because generated code can only fill extension data through a setter.)

/// <summary>Body of POST /checkout_sessions; <see cref="OrderNotes"/> from 2026-04-17 on.</summary>
internal sealed record CheckoutSessionCreateRequest
{
    public IReadOnlyList<RequestItem?>? LineItems { get; init; }
    public string? Currency { get; init; }
    public JsonElement? Capabilities { get; init; }
    public Buyer? Buyer { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public IReadOnlyList<FulfillmentGroup?>? FulfillmentGroups { get; init; }
    public JsonElement? AffiliateAttribution { get; init; }
    public string? Locale { get; init; }
    public DiscountsRequest? Discounts { get; init; }
    public IReadOnlyList<string?>? Coupons { get; init; }
    public string? OrderNotes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Body of POST /checkout_sessions/{id}; <see cref="OrderNotes"/> from 2026-04-17 on.</summary>
internal sealed record CheckoutSessionUpdateRequest
{
    public IReadOnlyList<RequestItem?>? LineItems { get; init; }
    public Buyer? Buyer { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public IReadOnlyList<FulfillmentGroup?>? FulfillmentGroups { get; init; }
    public IReadOnlyList<SelectedFulfillmentOption?>? SelectedFulfillmentOptions { get; init; }
    public DiscountsRequest? Discounts { get; init; }
    public IReadOnlyList<string?>? Coupons { get; init; }
    public string? OrderNotes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Body of POST /checkout_sessions/{id}/complete; <see cref="MarketingConsents"/> and <see cref="OrderNotes"/> from 2026-04-17 on.</summary>
internal sealed record CheckoutSessionCompleteRequest
{
    public PaymentData? PaymentData { get; init; }
    public Buyer? Buyer { get; init; }
    public JsonElement? AuthenticationResult { get; init; }
    public JsonElement? AffiliateAttribution { get; init; }
    public JsonElement? RiskSignals { get; init; }
    public JsonElement? MarketingConsents { get; init; }
    public string? OrderNotes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How a completed session is paid.</summary>
internal sealed record PaymentData
{
    public string? HandlerId { get; init; }
    public PaymentDataInstrument? Instrument { get; init; }
    public JsonElement? BillingAddress { get; init; }
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Not in these versions: the token where those before 2026-01-30 had it.</summary>
    public string? Token { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The means of payment.</summary>
internal sealed record PaymentDataInstrument
{
    public string? Type { get; init; }
    public PaymentCredential? Credential { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The token; a secret.</summary>
internal sealed record PaymentCredential
{
    public string? Type { get; init; }
    public string? Token { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"PaymentCredential {{ {Type}, token withheld }}";
}
