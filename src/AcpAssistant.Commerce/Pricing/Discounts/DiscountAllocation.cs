namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Where a part of a discount went.</summary>
/// <param name="LineId">The line; null = the delivery.</param>
/// <param name="Amount">Minor units.</param>
public sealed record DiscountAllocation(string? LineId, long Amount);
