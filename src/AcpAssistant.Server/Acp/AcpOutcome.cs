using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Server.Acp;

/// <summary>What a call is answered with, whatever carries the answer: REST or MCP.</summary>
internal abstract record AcpOutcome
{
    private AcpOutcome() { }

    /// <summary>An answer as it is, or may be, stored under the idempotency key; a stored one may be a refusal.</summary>
    public sealed record Answered(StoredResponse Response, bool IsReplayed = false) : AcpOutcome;

    /// <summary>Not done.</summary>
    public sealed record Refused(AcpFailure Failure) : AcpOutcome;
}
