using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Payments.Stripe;

/// <summary>Checks the account's settings.</summary>
[OptionsValidator]
internal sealed partial class StripeOptionsValidator : IValidateOptions<StripeOptions>;
