using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Identity;

/// <summary>Counts failed proofs across conversations by order number, visitor, and address or post code, so that a new conversation is no new chance. Kept in memory: a restart begins at zero, and each process counts for itself. Safe for concurrent use.</summary>
public sealed class ProofAttempts(IOptions<IdentityOptions> options, TimeProvider time)
{
    private const int MostKeys = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, FailedProofs> failures = new(StringComparer.Ordinal);

    /// <summary>Whether one of the keys has used up the hour's failures.</summary>
    internal bool AreUsedUp(params ReadOnlySpan<string> keys)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (
                    failures.TryGetValue(key, out var failed)
                    && now - failed.Since < Window
                    && failed.Count >= options.Value.FailedProofsPerOrderAndHour
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Counts a failure for each key.</summary>
    internal void Failed(params ReadOnlySpan<string> keys)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (failures.Count > MostKeys)
            {
                Forget(now);
            }

            foreach (var key in keys)
            {
                failures[key] = ProofLimit.Add(failures.GetValueOrDefault(key, FailedProofs.None), now);
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, failed) in failures.ToArray())
        {
            if (now - failed.Since >= Window)
            {
                failures.Remove(key);
            }
        }
    }
}
