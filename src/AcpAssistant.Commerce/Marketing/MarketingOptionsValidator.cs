using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>Checks each setting of <see cref="MarketingOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class MarketingOptionsValidator : IValidateOptions<MarketingOptions>;
