using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Where the shop delivers, how and for how much. An address outside every zone can't be served.</summary>
public sealed class ShippingOptions
{
    /// <summary>Zones in order; the first one that names the country wins, else the first with "*".</summary>
    [ValidateEnumeratedItems]
    public IList<ShippingZone> Zones { get; set; } = [];
}
