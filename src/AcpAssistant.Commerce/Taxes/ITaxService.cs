using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Taxes;

/// <summary>Who knows the taxes: the shop's table, or a tax provider. Asked before a decision, as the catalogue is; what is charged is computed by the shop from the rates told.</summary>
public interface ITaxService
{
    /// <summary>Rates that cover at least what was asked about; a place without any is not taxed. Null when they can't be told now: nothing is sold then. Called by several requests at once; never throws for what a provider answers.</summary>
    Task<TaxOptions?> RatesAsync(TaxQuestion question, CancellationToken cancellationToken);
}
