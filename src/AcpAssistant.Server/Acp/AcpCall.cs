using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Server.Acp;

/// <summary>Who calls, and in which version of the protocol; known once the filter has let a request through.</summary>
internal sealed record AcpCall(string AgentName, IAcpWire Wire)
{
    /// <summary>What a completed purchase is answered with.</summary>
    public int CompletedStatus { get; init; } = StatusCodes.Status200OK;

    /// <summary>What a key that was used with another body is answered with; null for what the version says.</summary>
    public int? ConflictStatus { get; init; }

    /// <summary>Whose sessions the caller may see.</summary>
    public CheckoutOwner Owner => CheckoutOwner.Agent(AgentName);

    /// <summary>The call of a request that passed <see cref="AcpRequestFilter"/>.</summary>
    public static AcpCall Of(HttpContext http) =>
        http.Features.Get<AcpCall>()
        ?? throw new InvalidOperationException("This endpoint must be mapped inside the group with AcpRequestFilter.");
}
