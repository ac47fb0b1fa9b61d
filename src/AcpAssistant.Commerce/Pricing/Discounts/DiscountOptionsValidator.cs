using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Checks each setting of <see cref="DiscountOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class DiscountOptionsValidator : IValidateOptions<DiscountOptions>;
