using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The shop's tax table. Places it doesn't name are not taxed.</summary>
public sealed class TaxOptions
{
    /// <summary>Whether catalogue and shipping prices already contain the tax; then it is told, not added.</summary>
    public bool PricesIncludeTax { get; set; }

    /// <summary>Rates; the most exact match wins (country, then state, then longest postal-code prefix).</summary>
    [ValidateEnumeratedItems]
    public IList<TaxRate> Rates { get; set; } = [];
}
