using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Countries that share their ways of delivery.</summary>
public sealed class ShippingZone
{
    /// <summary>ISO 3166-1 alpha-2 codes; "*" stands for every other country.</summary>
    [MinLength(1)]
    public IList<string> Countries { get; set; } = [];

    /// <summary>Ways of delivery in the order shown.</summary>
    [MinLength(1)]
    [ValidateEnumeratedItems]
    public IList<ShippingMethod> Methods { get; set; } = [];
}
