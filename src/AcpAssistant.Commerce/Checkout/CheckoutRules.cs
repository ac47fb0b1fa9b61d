using System.Collections.Immutable;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>The shop's settings that a checkout goes by.</summary>
public sealed record CheckoutRules(Currency Currency, CheckoutOptions Limits, PricingRules Pricing)
{
    /// <summary>Channels that buyers may be asked about.</summary>
    public ImmutableArray<ConsentOption> Consents { get; init; } = [];

    /// <summary>What agents may have to carry out.</summary>
    public InterventionOptions Interventions { get; init; } = new();
}
