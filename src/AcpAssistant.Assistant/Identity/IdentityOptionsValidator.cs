using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Identity;

/// <summary>Checks the ranges of the identity settings.</summary>
[OptionsValidator]
internal sealed partial class IdentityOptionsValidator : IValidateOptions<IdentityOptions>;
