using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>A discount that a session got.</summary>
public sealed record AppliedDiscount
{
    /// <summary>The discount's id in the settings.</summary>
    public required string DiscountId { get; init; }

    /// <summary>Its name for buyers.</summary>
    public required string Name { get; init; }

    /// <summary>The code as the buyer typed it; null when it came by itself.</summary>
    public string? Code { get; init; }

    /// <summary>0–100; null when it isn't a percentage.</summary>
    public decimal? PercentOff { get; init; }

    /// <summary>Minor units; null when it isn't an amount.</summary>
    public long? AmountOff { get; init; }

    /// <summary>Whether it takes off the delivery.</summary>
    public bool FreeShipping { get; init; }

    /// <summary>What it takes off here, minor units. Free shipping is 0 until the delivery is known.</summary>
    public required long Amount { get; init; }

    /// <summary>How it was worked out.</summary>
    public required DiscountMethod Method { get; init; }

    /// <summary>Its place in the order of working out, 1 first.</summary>
    public required int Priority { get; init; }

    /// <summary>Since when; null = from ever.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; null = for ever.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Uses there are in all; null = without limit.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Where it went; empty = off the order as a whole.</summary>
    public ImmutableArray<DiscountAllocation> Allocations { get; init; } = [];

    /// <summary>Whether no code was needed.</summary>
    public bool IsAutomatic => Code is null;
}
