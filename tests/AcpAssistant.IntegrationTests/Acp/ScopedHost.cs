using AcpAssistant.Server.Acp;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>A shop whose first agent may only check out over REST, whose second may only use carts and whose third may all but check out.</summary>
public sealed class ScopedHost : AcpHost
{
    protected override void Configure(AcpOptions acp)
    {
        acp.Agents[0].Scopes = ["checkout"];
        acp.Agents[1].Scopes = ["carts"];
        acp.Agents[2].Scopes = ["carts", "orders", "delegate_payment", "mcp"];
    }
}
