using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A way in which goods can reach the buyer.</summary>
/// <param name="Id">Stable within the shop, such as "standard".</param>
/// <param name="Title">Name for buyers.</param>
/// <param name="Description">Such as "3–5 business days".</param>
/// <param name="Carrier">Who carries it; null when open.</param>
/// <param name="Price">Minor units before tax, for the lines it is chosen for, else for all that it can bring.</param>
/// <param name="EarliestDelivery">Earliest day of delivery.</param>
/// <param name="LatestDelivery">Latest promised day of delivery.</param>
public sealed record FulfillmentOption(
    string Id,
    string Title,
    string Description,
    string? Carrier,
    long Price,
    DateOnly EarliestDelivery,
    DateOnly LatestDelivery
)
{
    /// <summary>Which kind of way it is.</summary>
    public FulfillmentType Type { get; init; }

    /// <summary>The lines that can reach the buyer this way.</summary>
    public ImmutableArray<string> LineIds { get; init; } = [];

    /// <summary>Where it is fetched; null unless it is <see cref="FulfillmentType.Pickup"/>.</summary>
    public PickupPlace? Pickup { get; init; }

    /// <summary>When the shop comes; null unless it is <see cref="FulfillmentType.LocalDelivery"/>.</summary>
    public DeliveryWindow? Window { get; init; }
}
