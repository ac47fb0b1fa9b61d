namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The order made by a completed session. Number, status, delivery and confirmation from 2026-01-30 on; lines and totals from 2026-04-17 on.</summary>
internal sealed record Order
{
    public required string Id { get; init; }
    public required string CheckoutSessionId { get; init; }
    public required string PermalinkUrl { get; init; }
    public string? OrderNumber { get; init; }
    public string? ClientReferenceId { get; init; }
    public string? Status { get; init; }
    public EstimatedDelivery? EstimatedDelivery { get; init; }
    public OrderConfirmation? Confirmation { get; init; }
    public IReadOnlyList<OrderLineItem>? LineItems { get; init; }
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

/// <summary>An ordered item.</summary>
internal sealed record OrderLineItem
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? ProductId { get; init; }
    public required OrderLineItemQuantity Quantity { get; init; }
    public long? UnitPrice { get; init; }
    public long? Subtotal { get; init; }
    public string? Status { get; init; }
}

/// <summary>How many were ordered, are still wanted, and are on their way or there.</summary>
internal sealed record OrderLineItemQuantity(int Ordered, int Current, int Fulfilled);
