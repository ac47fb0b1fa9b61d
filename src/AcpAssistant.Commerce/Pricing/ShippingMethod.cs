using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A carrier's service.</summary>
public sealed class ShippingMethod : FulfillmentMethod
{
    /// <summary>Who carries it; null when open.</summary>
    public string? Carrier { get; set; }

    /// <summary>Prices by weight, lightest first, instead of <see cref="FulfillmentMethod.Price"/>; what is heavier than the last can't go this way. Items without weight weigh nothing.</summary>
    [ValidateEnumeratedItems]
    public IList<WeightStep> WeightSteps { get; set; } = [];

    /// <summary>Fewest business days (Monday to Friday) until it arrives.</summary>
    [Range(0, 365)]
    public int MinBusinessDays { get; set; }

    /// <summary>Most business days until it arrives; the promise.</summary>
    [Range(0, 365)]
    public int MaxBusinessDays { get; set; }

    /// <summary>What a parcel costs; null when it is too heavy.</summary>
    internal long? PriceOf(long grams, long subtotal)
    {
        var step = WeightSteps.FirstOrDefault(step => grams <= step.UpToGrams);
        return WeightSteps.Count > 0 && step is null ? null
            : subtotal >= FreeFrom ? 0
            : step?.Price ?? Price;
    }
}
