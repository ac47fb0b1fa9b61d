using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>A session as agents see it; answered by every checkout operation.</summary>
internal sealed record CheckoutSession
{
    public required string Id { get; init; }
    public Buyer? Buyer { get; init; }
    public PaymentProvider? PaymentProvider { get; init; }
    public required string Status { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyList<LineItem> LineItems { get; init; }
    public Address? FulfillmentAddress { get; init; }
    public required IReadOnlyList<FulfillmentOption> FulfillmentOptions { get; init; }
    public string? FulfillmentOptionId { get; init; }
    public required IReadOnlyList<Total> Totals { get; init; }
    public required IReadOnlyList<Message> Messages { get; init; }
    public required IReadOnlyList<Link> Links { get; init; }
    public Order? Order { get; init; }
}

/// <summary>Who takes the money, and how.</summary>
internal sealed record PaymentProvider(string Provider, IReadOnlyList<string> SupportedPaymentMethods);

/// <summary>An item of a session, priced; the same until 2026-01-16. Title, pictures and attributes from 2025-12-12 on.</summary>
internal sealed record LineItem
{
    public required string Id { get; init; }
    public required Item Item { get; init; }
    public required long BaseAmount { get; init; }
    public required long Discount { get; init; }
    public required long Subtotal { get; init; }
    public required long Tax { get; init; }
    public required long Total { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? Images { get; init; }
    public long? UnitAmount { get; init; }
    public IReadOnlyList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>What is bought and how many.</summary>
internal sealed record Item(string Id, int Quantity);

/// <summary>One property of the item, such as color → blue (from 2025-12-12 on).</summary>
internal sealed record CustomAttribute(string DisplayName, string Value);

/// <summary>A way of delivery that can be chosen; the same in 2025-12-12.</summary>
internal sealed record FulfillmentOption
{
    public required string Type { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Subtitle { get; init; }
    public string? Carrier { get; init; }
    public string? EarliestDeliveryTime { get; init; }
    public string? LatestDeliveryTime { get; init; }
    public required long Subtotal { get; init; }
    public required long Tax { get; init; }
    public required long Total { get; init; }
}
