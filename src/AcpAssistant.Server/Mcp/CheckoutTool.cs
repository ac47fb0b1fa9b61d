using AcpAssistant.Server.Acp;

namespace AcpAssistant.Server.Mcp;

/// <summary>What a tool needs in its arguments and what it does.</summary>
/// <param name="Name">As agents call it.</param>
/// <param name="NeedsId">Whether it is about a session that exists.</param>
/// <param name="NeedsPayload">Whether there must be a payload.</param>
/// <param name="NeedsKey">Whether a call without idempotency key is refused.</param>
/// <param name="Run">Does it.</param>
internal sealed record CheckoutTool(
    string Name,
    bool NeedsId,
    bool NeedsPayload,
    bool NeedsKey,
    Func<AcpCall, ToolArguments, RequestBody.Json, CancellationToken, Task<AcpOutcome>> Run
)
{
    /// <summary>What an agent that is limited must be allowed, as for the REST operation.</summary>
    public string Scope { get; init; } = AgentScopes.Checkout;

    /// <summary>Whether it changes nothing, so that there is nothing to sign.</summary>
    public bool IsRead { get; init; }
}
