using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Orders;

/// <summary>What was bought, by whom, and where it is.</summary>
public sealed record Order
{
    /// <summary>The number customers know, such as "CL-10482" or "#W2611340".</summary>
    public required OrderId Id { get; init; }

    /// <summary>Grows by one with each save; 0 = never saved.</summary>
    public int Version { get; init; }

    /// <summary>The checkout session it came from; null when imported.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>The buyer's address; proves ownership.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>Where it stands.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>Currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Items.</summary>
    public required ImmutableArray<OrderLine> Lines { get; init; }

    /// <summary>Breakdown of the original charge; imported orders have at least the total.</summary>
    public required ImmutableArray<Total> Totals { get; init; }

    /// <summary>The discounts in it; empty when imported.</summary>
    public ImmutableArray<AppliedDiscount> Discounts { get; init; } = [];

    /// <summary>Where it goes.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>How each group of lines was to reach the buyer; empty when imported without.</summary>
    public ImmutableArray<OrderDelivery> Deliveries { get; init; } = [];

    /// <summary>Names of the chosen deliveries; null when imported without.</summary>
    public string? ShippingTitle { get; init; }

    /// <summary>Last promised day of delivery; null when nothing was promised.</summary>
    public DateOnly? PromisedBy { get; init; }

    /// <summary>Why it was canceled, in the customer's words; null when it wasn't or nobody told.</summary>
    public string? CancelReason { get; init; }

    /// <summary>UTC; null when it wasn't canceled or the source doesn't tell.</summary>
    public DateTimeOffset? CanceledAt { get; init; }

    /// <summary>Parcels; empty = nothing shipped yet or no tracking.</summary>
    public ImmutableArray<Fulfillment> Fulfillments { get; init; } = [];

    /// <summary>Payments, refunds.</summary>
    public ImmutableArray<OrderPayment> Payments { get; init; } = [];

    /// <summary>Lines sold as final sale or otherwise, as tagged by the source ("final_sale", "opened").</summary>
    public ImmutableDictionary<string, string> LineTags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The buyer's words for the delivery; null when none.</summary>
    public string? Notes { get; init; }

    /// <summary>Who claims to have brought the buyer, as told when the session began; for the merchant only.</summary>
    public AffiliateAttribution? FirstTouch { get; init; }

    /// <summary>Who claims to have brought the buyer, as told with the payment; for the merchant only.</summary>
    public AffiliateAttribution? LastTouch { get; init; }

    /// <summary>What the buyer decided about marketing; a channel that isn't here stays as it was.</summary>
    public ImmutableArray<MarketingConsent> Consents { get; init; } = [];

    /// <summary>BCP 47 locale the buyer was served in; null when not told.</summary>
    public string? Locale { get; init; }

    /// <summary>UTC; null when the source doesn't tell (tau2).</summary>
    public DateTimeOffset? PlacedAt { get; init; }

    /// <summary>Where it came from: "checkout", "demo", "tau2".</summary>
    public required string Source { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether anything comes to the address; imported orders don't tell and are taken as sent.</summary>
    public bool IsSent =>
        Deliveries.IsEmpty
        || Deliveries.Any(delivery => delivery.Type is FulfillmentType.Shipping or FulfillmentType.LocalDelivery);

    /// <summary>What was paid, in minor units.</summary>
    public long TotalAmount => Totals.FirstOrDefault(total => total.Type == TotalType.Total)?.Amount ?? 0;

    /// <summary>When the last parcel arrived; null when not all have or the source doesn't tell.</summary>
    public DateTimeOffset? DeliveredAt =>
        Status == OrderStatus.Delivered ? Fulfillments.Max(fulfillment => fulfillment.DeliveredAt) : null;
}
