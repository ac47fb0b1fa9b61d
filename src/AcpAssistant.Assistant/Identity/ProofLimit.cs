using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Identity;

/// <summary>Counts failed proofs of a conversation within an hour.</summary>
public sealed class ProofLimit(IOptions<IdentityOptions> options)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>True when the person has used up the hour's failures.</summary>
    public bool IsReached(FailedProofs failed, DateTimeOffset now) =>
        now - failed.Since < Window && failed.Count >= options.Value.FailedProofsPerHour;

    /// <summary>The count after one more failure.</summary>
    public static FailedProofs Add(FailedProofs failed, DateTimeOffset now) =>
        now - failed.Since < Window ? failed with { Count = failed.Count + 1 } : new FailedProofs(1, now);
}
