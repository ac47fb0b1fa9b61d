using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What agents may have to carry out with the buyer. Section <c>ACP:Interventions</c>.</summary>
public sealed class InterventionOptions
{
    /// <summary>The name of 3-D Secure.</summary>
    public const string ThreeDSecure = "3ds";

    /// <summary>What agents must be able to do: 3ds, biometric; told in every session.</summary>
    public IList<string> Required { get; set; } = [];

    /// <summary>When that is enforced: <c>always</c> = an agent that can't is refused, <c>conditional</c> = when a payment needs it, <c>optional</c>.</summary>
    [EnumDataType(
        typeof(InterventionEnforcement),
        ErrorMessage = "ACP__Interventions__Enforcement must be always, conditional or optional, for example conditional."
    )]
    public InterventionEnforcement Enforcement { get; set; } = InterventionEnforcement.Conditional;
}
