using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The tax of one place.</summary>
public sealed class TaxRate
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Required]
    [RegularExpression("^[A-Za-z]{2}$")]
    public string Country { get; set; } = "";

    /// <summary>State or province code; null = the whole country.</summary>
    public string? State { get; set; }

    /// <summary>What the postal code begins with; null = all of them.</summary>
    public string? PostalCodePrefix { get; set; }

    /// <summary>The goods it is for, by the catalogue's <c>tax_class</c> such as "books"; null = all that have no rate of their own there.</summary>
    public string? TaxClass { get; set; }

    /// <summary>Hundredths of a percent: 725 is 7.25 %, 887.5 is 8.875 %.</summary>
    [Range(typeof(decimal), "0", "10000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal BasisPoints { get; set; }

    /// <summary>How the tax is called there, such as "Sales tax" or "VAT".</summary>
    [Required(AllowEmptyStrings = false)]
    public string Label { get; set; } = "Tax";

    /// <summary>Whether shipping is taxed as well.</summary>
    public bool TaxesShipping { get; set; } = true;

    /// <summary>Whether prices already contain this tax; null = as <see cref="TaxOptions.PricesIncludeTax"/> says.</summary>
    public bool? PricesIncludeTax { get; set; }
}
