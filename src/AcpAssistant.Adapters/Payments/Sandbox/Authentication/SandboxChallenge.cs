namespace AcpAssistant.Adapters.Payments.Sandbox.Authentication;

/// <summary>A challenge of the sandbox's bank.</summary>
public sealed record SandboxChallenge
{
    /// <summary>Of the 3-D Secure server.</summary>
    public required string ServerTransactionId { get; init; }

    /// <summary>The challenge's id at the bank; unguessable.</summary>
    public required string AcsTransactionId { get; init; }

    /// <summary>Where the end is told to.</summary>
    public required string NotificationUrl { get; init; }

    /// <summary>Y or N; null while it is open.</summary>
    public string? Outcome { get; init; }
}
