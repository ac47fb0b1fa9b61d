using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Checks each setting of <see cref="CheckoutOptions"/> by its annotations.</summary>
[OptionsValidator]
internal sealed partial class CheckoutOptionsValidator : IValidateOptions<CheckoutOptions>;
