using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Server.Demo;

namespace AcpAssistant.Server.Checkout;

/// <summary>The sandbox's payment page: what the payment provider's own page would be.</summary>
public sealed record SandboxPayPage
{
    /// <summary>Around it.</summary>
    public required SitePage Site { get; init; }

    /// <summary>What is paid.</summary>
    public required SandboxPage Payment { get; init; }

    /// <summary>The amount in words.</summary>
    public required string Amount { get; init; }

    /// <summary>Whether it can still be paid.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What just went wrong; null when nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>The card whose holder is asked to confirm; null when none is.</summary>
    public string? ConfirmCard { get; init; }
}
