using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Orders;

/// <summary>The way in which some lines of an order were to reach the buyer; what really went out are the order's fulfillments.</summary>
public sealed record OrderDelivery
{
    /// <summary>Stable within the order ("dl_1").</summary>
    public required string Id { get; init; }

    /// <summary>Which kind of way it is.</summary>
    public required FulfillmentType Type { get; init; }

    /// <summary>Name of the option.</summary>
    public required string Title { get; init; }

    /// <summary>The lines; every line is in exactly one delivery.</summary>
    public required ImmutableArray<string> LineIds { get; init; }

    /// <summary>What was charged for it, minor units before tax.</summary>
    public long Price { get; init; }

    /// <summary>Earliest day.</summary>
    public required DateOnly EarliestDelivery { get; init; }

    /// <summary>The promise.</summary>
    public required DateOnly LatestDelivery { get; init; }

    /// <summary>Where it is fetched; null when it is brought.</summary>
    public PickupPlace? Pickup { get; init; }

    /// <summary>When the shop comes itself; null when somebody else does.</summary>
    public DeliveryWindow? Window { get; init; }

    /// <summary>The buyer's words for this delivery; null when none.</summary>
    public string? Instructions { get; init; }
}
