using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Where goods can be fetched.</summary>
/// <param name="Name">What the place is called.</param>
/// <param name="Address">Where it is; the tax of what is fetched is the tax there.</param>
/// <param name="Kind">How goods are handed over.</param>
/// <param name="ReadyBy">When they can be fetched.</param>
/// <param name="HoldUntil">Until when they must be fetched; null = not limited.</param>
/// <param name="Phone">Telephone number; null when not told.</param>
/// <param name="Instructions">Opening hours and what else to know; null when nothing.</param>
public sealed record PickupPlace(
    string Name,
    Address Address,
    PickupKind Kind,
    DateTimeOffset ReadyBy,
    DateTimeOffset? HoldUntil,
    string? Phone,
    string? Instructions
);
