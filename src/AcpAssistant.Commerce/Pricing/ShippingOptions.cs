using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>In which ways goods reach the buyer, and for how much. An address outside every zone can't be shipped to.</summary>
public sealed class ShippingOptions
{
    /// <summary>Zones in order; the first one that names the country wins, else the first with "*".</summary>
    [ValidateEnumeratedItems]
    public IList<ShippingZone> Zones { get; set; } = [];

    /// <summary>How downloads reach the buyer; none = one free way named "digital".</summary>
    [ValidateEnumeratedItems]
    public IList<DigitalMethod> Digital { get; set; } = [];

    /// <summary>Where goods can be fetched. Never chosen for the buyer while something can be brought.</summary>
    [ValidateEnumeratedItems]
    public IList<PickupStore> Pickup { get; set; } = [];

    /// <summary>The shop's own rounds, by postal code.</summary>
    [ValidateEnumeratedItems]
    public IList<LocalDeliveryMethod> LocalDelivery { get; set; } = [];
}
