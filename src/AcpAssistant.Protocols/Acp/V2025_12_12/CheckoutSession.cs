using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2025_09_29;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>A session as agents see it; answered by every checkout operation.</summary>
internal sealed record CheckoutSession
{
    public required string Id { get; init; }
    public Buyer? Buyer { get; init; }
    public PaymentProvider? PaymentProvider { get; init; }
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

/// <summary>Who takes the money, and how; <see cref="MerchantId"/> from 2026-01-16 on, where it is required.</summary>
internal sealed record PaymentProvider
{
    public required string Provider { get; init; }
    public string? MerchantId { get; init; }
    public required IReadOnlyList<PaymentMethod> SupportedPaymentMethods { get; init; }
}

/// <summary>Cards of some networks.</summary>
internal sealed record PaymentMethod(string Type, IReadOnlyList<string> SupportedCardNetworks);
