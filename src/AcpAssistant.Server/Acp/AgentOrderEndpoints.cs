using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Acp;

/// <summary>An order for the agent that made it, at the address of its page. The protocol has no such operation yet; the answer is its Order, as webhooks carry it.</summary>
internal static class AgentOrderEndpoints
{
    /// <summary>The address; see <see cref="AgentRequestConstraint"/>.</summary>
    public const string Orders = "/orders";

    private const string Order = "/{id:" + AgentRequestConstraint.Name + "}";

    public static RouteGroupBuilder MapAgentOrders(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Orders).RequireAgent(AgentScopes.Orders).ExcludeFromDescription();
        group.MapGet(Order, FindAsync);
        group.Map(Order, static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("GET")));
        return group;
    }

    private static async Task<IResult> FindAsync(
        string id,
        HttpContext http,
        OrderCalls calls,
        CancellationToken cancellationToken
    ) => AcpResults.Of(await calls.FindAsync(AcpCall.Of(http), new OrderId(id), cancellationToken));
}
