namespace AcpAssistant.Assistant.Identity;

/// <summary>Failed proofs of a conversation.</summary>
/// <param name="Count">How many since <paramref name="Since"/>.</param>
/// <param name="Since">UTC; start of the hour they are counted in.</param>
public sealed record FailedProofs(int Count, DateTimeOffset Since)
{
    /// <summary>None yet.</summary>
    public static FailedProofs None { get; } = new(0, DateTimeOffset.MinValue);
}
