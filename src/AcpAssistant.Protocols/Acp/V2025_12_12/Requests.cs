using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2025_09_29;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

// Fields that nothing acts on yet are carried as JSON, so that an odd value in them stops nobody.

/// <summary>Body of POST /checkout_sessions; the same in 2026-01-16.</summary>
internal sealed record CheckoutSessionCreateRequest
{
    public Buyer? Buyer { get; init; }
    public IReadOnlyList<RequestItem?>? Items { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public JsonElement? AffiliateAttribution { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Body of POST /checkout_sessions/{id}; the same in 2026-01-16.</summary>
internal sealed record CheckoutSessionUpdateRequest
{
    public Buyer? Buyer { get; init; }
    public IReadOnlyList<RequestItem?>? Items { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public IReadOnlyList<SelectedFulfillmentOption?>? SelectedFulfillmentOptions { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Body of POST /checkout_sessions/{id}/complete; the same in 2026-01-16.</summary>
internal sealed record CheckoutSessionCompleteRequest
{
    public Buyer? Buyer { get; init; }
    public PaymentData? PaymentData { get; init; }
    public JsonElement? AuthenticationResult { get; init; }
    public JsonElement? AffiliateAttribution { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
