using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Demo;

namespace AcpAssistant.Server.Checkout;

/// <summary>A session that can't be changed now, or that isn't there: what it is and what to do next.</summary>
public sealed record CheckoutStatePage
{
    /// <summary>Around it.</summary>
    public required SitePage Site { get; init; }

    /// <summary>What it is.</summary>
    public required string Heading { get; init; }

    /// <summary>What that means, paragraph by paragraph.</summary>
    public required IReadOnlyList<string> Text { get; init; }

    /// <summary>What just went wrong; null when nothing did.</summary>
    public string? Notice { get; init; }

    /// <summary>Items and totals to be shown; null = none.</summary>
    public CheckoutSession? Session { get; init; }

    /// <summary>Whether it is good news.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether the person can go on to the payment page or turn back.</summary>
    public bool HasOpenPayment { get; init; }

    /// <summary>The one link to follow; null = none.</summary>
    public (string Label, string Url)? Link { get; init; }

    /// <summary>Whom to write to.</summary>
    public required string SupportEmail { get; init; }

    /// <summary>Proves the forms to be ours; empty where there are none.</summary>
    public string FormToken { get; init; } = "";
}
