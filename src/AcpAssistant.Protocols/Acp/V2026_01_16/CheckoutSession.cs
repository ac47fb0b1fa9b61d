using System.Text.Json;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2025_09_29;
using AcpAssistant.Protocols.Acp.V2025_12_12;
using FulfillmentOption = AcpAssistant.Protocols.Acp.V2026_01_30.FulfillmentOption;
using PaymentProvider = AcpAssistant.Protocols.Acp.V2025_12_12.PaymentProvider;

namespace AcpAssistant.Protocols.Acp.V2026_01_16;

/// <summary>A session as agents see it; answered by every checkout operation.</summary>
internal sealed record CheckoutSession
{
    public required string Id { get; init; }
    public Buyer? Buyer { get; init; }
    public PaymentProvider? PaymentProvider { get; init; }
    public JsonElement? AuthenticationProvider { get; init; }
    public required string Status { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyList<LineItem> LineItems { get; init; }
    public FulfillmentDetails? FulfillmentDetails { get; init; }
    public required IReadOnlyList<FulfillmentOption> FulfillmentOptions { get; init; }
    public IReadOnlyList<SelectedFulfillmentOption>? SelectedFulfillmentOptions { get; init; }
    public required IReadOnlyList<Total> Totals { get; init; }
    public required IReadOnlyList<Message> Messages { get; init; }
    public required IReadOnlyList<Link> Links { get; init; }
    public AuthenticationMetadata? AuthenticationMetadata { get; init; }
    public Order? Order { get; init; }
}
