using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Checks that only interventions are required that ACP lets a seller require.</summary>
internal sealed class InterventionRules : IValidateOptions<InterventionOptions>
{
    private static readonly string[] Known = [InterventionOptions.ThreeDSecure, "biometric"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, InterventionOptions options) =>
        options.Required.FirstOrDefault(required => !Known.Contains(required, StringComparer.Ordinal)) is { } unknown
            ? ValidateOptionsResult.Fail(
                $"ACP__Interventions__Required: '{unknown}' can't be required, only 3ds and biometric. Example: ACP__Interventions__Required__0=3ds"
            )
            : ValidateOptionsResult.Success;
}
