using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>Checks each setting of <see cref="ShippingOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class ShippingOptionsValidator : IValidateOptions<ShippingOptions>;
