using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Checks the ranges of <see cref="VaultOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class VaultOptionsValidator : IValidateOptions<VaultOptions>;
