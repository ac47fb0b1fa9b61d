using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Risk;

/// <summary>Checks each setting of <see cref="RiskOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class RiskOptionsValidator : IValidateOptions<RiskOptions>;
