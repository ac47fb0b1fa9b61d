using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>How often limited discounts were used before.</summary>
public sealed record DiscountUsage
{
    /// <summary>Nothing was used.</summary>
    public static readonly DiscountUsage None = new();

    /// <summary>Uses by anyone, per discount; what isn't there was never used.</summary>
    public ImmutableDictionary<string, int> Total { get; init; } =
        ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Uses by the customer asked for.</summary>
    public ImmutableDictionary<string, int> ByCustomer { get; init; } =
        ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Whether the customer has ordered before (orders canceled don't count).</summary>
    public bool HasOrdered { get; init; }
}
