using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>In which ways goods reach the buyer, and for how much. An address outside every zone can't be shipped to.</summary>
public sealed class ShippingOptions
{
    /// <summary>A file that takes the place of the settings: CSV with the columns countries,id,title,price,up_to_grams,free_from,min_days,max_days,carrier,description (and title.fr, …) for the zones, or JSON as in the settings for all. Null = none.</summary>
    public string? File { get; set; }

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
