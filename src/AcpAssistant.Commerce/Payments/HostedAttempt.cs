namespace AcpAssistant.Commerce.Payments;

/// <summary>The part of a payment attempt that runs on the provider's page.</summary>
public sealed record HostedAttempt
{
    /// <summary>How long a page is left to the payer before it is asked for unbidden. Longer than for a charge, which nobody has to think over.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The provider's id of the page; null until its answer is saved.</summary>
    public string? Id { get; init; }

    /// <summary>Where the person pays; null until the provider's answer is saved.</summary>
    public string? Url { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC; from then on nobody can pay on it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>UTC; until then only news makes us look at it.</summary>
    public required DateTimeOffset RestsUntil { get; init; }
}
