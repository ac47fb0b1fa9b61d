using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A payment page of the sandbox.</summary>
public sealed record SandboxPage
{
    /// <summary>The page's id, part of its address; unguessable.</summary>
    public required string Id { get; init; }

    /// <summary>The key it was opened with; its charge has the same.</summary>
    public required string Key { get; init; }

    /// <summary>For which session.</summary>
    public required SessionId SessionId { get; init; }

    /// <summary>What is to be paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>What for.</summary>
    public required string Title { get; init; }

    /// <summary>What is bought, in one line.</summary>
    public required string Contents { get; init; }

    /// <summary>BCP 47; null when not told.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the payer goes after paying.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where the payer goes without having paid.</summary>
    public required string CancelUrl { get; init; }

    /// <summary>UTC; from then on nobody can pay on it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
