using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>A session as agents see it; answered by every checkout operation. <see cref="MarketingConsentOptions"/> from 2026-04-17 on.</summary>
internal sealed record CheckoutSession
{
    public required string Id { get; init; }
    public ProtocolVersion? Protocol { get; init; }
    public required Capabilities Capabilities { get; init; }
    public Buyer? Buyer { get; init; }
    public required string Status { get; init; }
    public required string Currency { get; init; }
    public string? Locale { get; init; }
    public required IReadOnlyList<LineItem> LineItems { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public required IReadOnlyList<FulfillmentOption> FulfillmentOptions { get; init; }
    public IReadOnlyList<SelectedFulfillmentOption>? SelectedFulfillmentOptions { get; init; }
    public IReadOnlyList<FulfillmentGroup>? FulfillmentGroups { get; init; }
    public DiscountsResponse? Discounts { get; init; }
    public required IReadOnlyList<Total> Totals { get; init; }
    public required IReadOnlyList<Message> Messages { get; init; }
    public required IReadOnlyList<Link> Links { get; init; }
    public AuthenticationMetadata? AuthenticationMetadata { get; init; }
    public IReadOnlyList<MarketingConsentOption>? MarketingConsentOptions { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public string? ContinueUrl { get; init; }
    public Order? Order { get; init; }
}

/// <summary>A channel that the buyer may be asked about.</summary>
internal sealed record MarketingConsentOption
{
    public required string Channel { get; init; }
    public required string DisplayText { get; init; }
    public required string PrivacyPolicyUrl { get; init; }
    public bool? IsSubscribed { get; init; }
}

/// <summary>The version an answer is written in.</summary>
internal sealed record ProtocolVersion(string Version);

/// <summary>An item of a session, priced.</summary>
internal sealed record LineItem
{
    public required string Id { get; init; }
    public required Item Item { get; init; }
    public required int Quantity { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? Images { get; init; }
    public long? UnitAmount { get; init; }
    public JsonElement? Disclosures { get; init; }
    public JsonElement? CustomAttributes { get; init; }
    public JsonElement? MarketplaceSellerDetails { get; init; }
    public string? ProductId { get; init; }
    public string? VariantId { get; init; }
    public IReadOnlyList<VariantOption>? VariantOptions { get; init; }
    public required IReadOnlyList<Total> Totals { get; init; }
}

/// <summary>What is bought.</summary>
internal sealed record Item
{
    public required string Id { get; init; }
    public string? Name { get; init; }
    public long? UnitAmount { get; init; }
}

/// <summary>One property of a variant, such as color → blue.</summary>
internal sealed record VariantOption(string Name, string Value);

/// <summary>A way of delivery that can be chosen.</summary>
internal sealed record FulfillmentOption
{
    public required string Type { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public string? Carrier { get; init; }
    public string? EarliestDeliveryTime { get; init; }
    public string? LatestDeliveryTime { get; init; }
    public PickupLocation? Location { get; init; }
    public string? PickupType { get; init; }
    public DateTimeOffset? ReadyBy { get; init; }
    public DateTimeOffset? PickupBy { get; init; }
    public DeliveryWindow? DeliveryWindow { get; init; }
    public required IReadOnlyList<Total> Totals { get; init; }
}

/// <summary>Where things are fetched.</summary>
internal sealed record PickupLocation
{
    public required string Name { get; init; }
    public required Address Address { get; init; }
    public string? Phone { get; init; }
    public string? Instructions { get; init; }
}

/// <summary>When the shop comes.</summary>
internal sealed record DeliveryWindow(DateTimeOffset Start, DateTimeOffset End);

/// <summary>Items that go together.</summary>
internal sealed record FulfillmentGroup
{
    public string? Id { get; init; }
    public IReadOnlyList<string?>? ItemIds { get; init; }
    public string? DestinationType { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public string? LocationId { get; init; }
    public string? Instructions { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The chosen way of delivery for some items.</summary>
internal sealed record SelectedFulfillmentOption
{
    public string? Type { get; init; }
    public string? OptionId { get; init; }
    public IReadOnlyList<string?>? ItemIds { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
