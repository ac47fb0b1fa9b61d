namespace AcpAssistant.Commerce.Idempotency;

/// <summary>What came of claiming a key.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome() { }

    /// <summary>The caller now holds the key and must store an answer or release it.</summary>
    public sealed record Claimed : ClaimOutcome;

    /// <summary>This request was answered before: give the same answer.</summary>
    public sealed record Replay(StoredResponse Response) : ClaimOutcome;

    /// <summary>The key was used with another body.</summary>
    public sealed record Conflict : ClaimOutcome;

    /// <summary>The first request with this key is still being worked on.</summary>
    public sealed record InFlight : ClaimOutcome;
}
