using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Server.Acp;

/// <summary>What came of the work behind a POST, as far as its idempotency key is concerned.</summary>
internal abstract record AcpAnswer
{
    private AcpAnswer() { }

    /// <summary>Done, and the answer is stored under the key together with the effect.</summary>
    public sealed record Stored(StoredResponse Response) : AcpAnswer;

    /// <summary>Done, perhaps by somebody else (a payment that reconciliation settled), so that the answer may still have to be stored.</summary>
    public sealed record Settled(StoredResponse Response) : AcpAnswer;

    /// <summary>Not settled yet: told to the caller, but the key is given back so that the same request asks again.</summary>
    public sealed record Unsettled(StoredResponse Response) : AcpAnswer;

    /// <summary>Not done, because the idempotency key was used before.</summary>
    public sealed record Held(ClaimOutcome By) : AcpAnswer;

    /// <summary>Not done; nothing changed.</summary>
    public sealed record Refused(AcpFailure Failure) : AcpAnswer;
}
