namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The order made by a completed session. Number, status, delivery, confirmation and support from 2026-01-30 on; type, lines, fulfillments, adjustments and totals from 2026-04-17 on.</summary>
internal sealed record Order
{
    public string? Type { get; init; }
    public required string Id { get; init; }
    public required string CheckoutSessionId { get; init; }
    public required string PermalinkUrl { get; init; }
    public string? OrderNumber { get; init; }
    public string? ClientReferenceId { get; init; }
    public string? Status { get; init; }
    public EstimatedDelivery? EstimatedDelivery { get; init; }
    public OrderConfirmation? Confirmation { get; init; }
    public SupportInfo? Support { get; init; }
    public IReadOnlyList<OrderLineItem>? LineItems { get; init; }
    public IReadOnlyList<Fulfillment>? Fulfillments { get; init; }
    public IReadOnlyList<Adjustment>? Adjustments { get; init; }
    public IReadOnlyList<Total>? Totals { get; init; }
}

/// <summary>When it should arrive.</summary>
internal sealed record EstimatedDelivery(string Earliest, string Latest);

/// <summary>How the order was confirmed to the buyer.</summary>
internal sealed record OrderConfirmation
{
    public string? ConfirmationNumber { get; init; }
    public bool? ConfirmationEmailSent { get; init; }
    public string? OrderNotes { get; init; }
}

/// <summary>Where the buyer finds help.</summary>
internal sealed record SupportInfo
{
    public string? Email { get; init; }
    public string? HelpCenterUrl { get; init; }
}

/// <summary>An ordered item.</summary>
internal sealed record OrderLineItem
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? ProductId { get; init; }
    public string? ImageUrl { get; init; }
    public required OrderLineItemQuantity Quantity { get; init; }
    public long? UnitPrice { get; init; }
    public long? Subtotal { get; init; }
    public string? Status { get; init; }
}

/// <summary>How many were ordered, are still wanted, and are on their way or there.</summary>
internal sealed record OrderLineItemQuantity(int Ordered, int Current, int Fulfilled);

/// <summary>Pieces of an ordered item.</summary>
internal sealed record LineItemReference(string Id, int Quantity);

/// <summary>A way in which items reach the buyer.</summary>
internal sealed record Fulfillment
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public string? Status { get; init; }
    public IReadOnlyList<LineItemReference>? LineItems { get; init; }
    public string? Carrier { get; init; }
    public string? TrackingNumber { get; init; }
    public string? TrackingUrl { get; init; }
    public Address? Destination { get; init; }
    public EstimatedDelivery? EstimatedDelivery { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<FulfillmentEvent>? Events { get; init; }
}

/// <summary>One step on the way to the buyer; never changed, only followed by others.</summary>
internal sealed record FulfillmentEvent
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public string? Description { get; init; }
    public string? Location { get; init; }
}

/// <summary>A change after the purchase. <see cref="Amount"/> is what the buyer gets, with tax.</summary>
internal sealed record Adjustment
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required string Status { get; init; }
    public IReadOnlyList<LineItemReference>? LineItems { get; init; }
    public long? Amount { get; init; }
    public string? Currency { get; init; }
    public string? Description { get; init; }
    public string? Reason { get; init; }
}
