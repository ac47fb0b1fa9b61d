using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Demo;

namespace AcpAssistant.Server.Checkout;

/// <summary>A session that a person can still change and pay.</summary>
public sealed record CheckoutPage
{
    /// <summary>Around it.</summary>
    public required SitePage Site { get; init; }

    /// <summary>The session.</summary>
    public required CheckoutSession Session { get; init; }

    /// <summary>What the form holds.</summary>
    public required CheckoutFields Fields { get; init; }

    /// <summary>What is wrong, by field.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    /// <summary>What is to be known before going on.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>Code and name of the countries delivered to.</summary>
    public required IReadOnlyList<(string Code, string Name)> Countries { get; init; }

    /// <summary>Where the shop's terms stand.</summary>
    public required IReadOnlyList<(string Label, string Url)> Links { get; init; }

    /// <summary>Whether nothing is missing but the payment.</summary>
    public required bool CanPay { get; init; }

    /// <summary>Proves the form to be ours.</summary>
    public required string FormToken { get; init; }
}
