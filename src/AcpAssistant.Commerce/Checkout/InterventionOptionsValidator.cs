using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Checks the options by their annotations.</summary>
[OptionsValidator]
internal sealed partial class InterventionOptionsValidator : IValidateOptions<InterventionOptions>;
