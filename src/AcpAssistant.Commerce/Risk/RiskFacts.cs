using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Risk;

/// <summary>What is known of a payment that is about to be made.</summary>
/// <param name="Amount">Minor units.</param>
/// <param name="Email">The buyer's address; null when not told.</param>
public sealed record RiskFacts(long Amount, EmailAddress? Email)
{
    /// <summary>Where it goes, ISO 3166-1 alpha-2; null for what isn't sent.</summary>
    public string? ShippingCountry { get; init; }

    /// <summary>Where the payer is billed; null when not told.</summary>
    public string? BillingCountry { get; init; }

    /// <summary>Whether the buyer's address has ordered before.</summary>
    public bool HasOrdered { get; init; }

    /// <summary>Earlier payments within the window of each rule that counts them.</summary>
    public ImmutableDictionary<RiskRule, int> Earlier { get; init; } = ImmutableDictionary<RiskRule, int>.Empty;
}
