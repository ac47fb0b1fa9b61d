using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Taxes;

/// <summary>The shop's own table, which covers every question.</summary>
public sealed class TableTaxService(PricingRules rules) : ITaxService
{
    /// <inheritdoc/>
    public Task<TaxOptions?> RatesAsync(TaxQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult<TaxOptions?>(rules.Tax);
}
