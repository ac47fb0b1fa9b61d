namespace AcpAssistant.Server.Acp;

/// <summary>What an agent may be limited to, as <c>ACP:Agents:0:Scopes</c> names it.</summary>
internal static class AgentScopes
{
    public const string Checkout = "checkout";
    public const string Carts = "carts";
    public const string Orders = "orders";
    public const string DelegatePayment = "delegate_payment";
    public const string Mcp = "mcp";

    /// <summary>Every scope there is.</summary>
    public static readonly string[] All = [Checkout, Carts, Orders, DelegatePayment, Mcp];

    /// <summary>Whether the agent may; one that isn't limited may everything.</summary>
    public static bool Allows(AgentOptions agent, string scope) =>
        agent.Scopes.Count == 0 || agent.Scopes.Contains(scope, StringComparer.Ordinal);

    /// <summary>Lets only known agents with this scope reach the group's endpoints.</summary>
    public static RouteGroupBuilder RequireAgent(this RouteGroupBuilder group, string scope) =>
        group.AddEndpointFilter<AcpRequestFilter>().WithMetadata(new RequiredScope(scope));

    /// <summary>The scope that the endpoint asks for.</summary>
    public static string Of(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Name
        ?? throw new InvalidOperationException("An agent's endpoint must be mapped in a group that requires a scope.");

    private sealed record RequiredScope(string Name);
}
