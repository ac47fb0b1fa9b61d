using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The price of parcels up to a weight.</summary>
public sealed class WeightStep
{
    /// <summary>The heaviest parcel of this price.</summary>
    [Range(1, long.MaxValue)]
    public long UpToGrams { get; set; }

    /// <summary>Minor units of the shop's currency.</summary>
    [Range(0, long.MaxValue)]
    public long Price { get; set; }
}
