using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The shop's tax table. Places it doesn't name are not taxed.</summary>
public sealed class TaxOptions
{
    /// <summary>Whether catalogue and shipping prices already contain the tax; then it is told, not added. A rate may say otherwise for its place.</summary>
    public bool PricesIncludeTax { get; set; }

    /// <summary>Where the shop is, as ISO 3166-1 alpha-2: downloads of buyers whose place isn't known are taxed as there. Null = the place must be told.</summary>
    [RegularExpression("^[A-Za-z]{2}$")]
    public string? HomeCountry { get; set; }

    /// <summary>A file whose rates take the place of <see cref="Rates"/>: CSV with the columns country,state,postal_prefix,class,rate,label,taxes_shipping,included (rate in percent), or JSON as in the settings. Null = none.</summary>
    public string? File { get; set; }

    /// <summary>Rates of a country; the most exact match wins (class of goods, then state, then longest postal-code prefix).</summary>
    [ValidateEnumeratedItems]
    public IList<TaxRate> Rates { get; set; } = [];
}
