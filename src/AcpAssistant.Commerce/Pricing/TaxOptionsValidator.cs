using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Checks each setting of <see cref="TaxOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class TaxOptionsValidator : IValidateOptions<TaxOptions>;
