using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Acp;

/// <summary>The protocol's REST surface: checkout sessions and the discovery document.</summary>
public static class AcpEndpoints
{
    private const string Sessions = "/checkout_sessions";

    /// <summary>Maps the endpoints at the root; what the caller adds to the answer (such as rate limiting) goes for the checkout sessions.</summary>
    public static RouteGroupBuilder MapAcp(this IEndpointRouteBuilder routes)
    {
        DiscoveryEndpoint.Map(routes);
        DelegatePaymentEndpoint.Map(routes);
        DelegateAuthenticationEndpoints.Map(routes);
        CartEndpoints.Map(routes);
        routes.MapAgentOrders();
        var group = routes.MapGroup(Sessions).RequireAgent(AgentScopes.Checkout);
        group.MapPost("", CreateAsync);
        group.MapPost("/{id}", UpdateAsync);
        group.MapGet("/{id}", FindAsync);
        group.MapPost("/{id}/complete", CompleteAsync);
        group.MapPost("/{id}/cancel", CancelAsync);
        MapOtherMethods(group);
        return group;
    }

    // Whatever else is asked for here gets the protocol's flat error instead of an empty answer.
    private static void MapOtherMethods(RouteGroupBuilder group)
    {
        group.Map("", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{id}", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("GET, POST")));
        group.Map("/{id}/complete", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{id}/cancel", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{**rest}", static () => AcpErrorWriter.Result(AcpFailure.NoSuchEndpoint()));
    }

    private static Task<IResult> CreateAsync(
        HttpContext http,
        CheckoutCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            Sessions,
            mayBeEmpty: false,
            (body, key, token) => calls.CreateAsync(AcpCall.Of(http), body, AcpHeaders.Locale(http), key, token),
            cancellationToken
        );

    private static Task<IResult> UpdateAsync(
        string id,
        HttpContext http,
        CheckoutCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            $"{Sessions}/{id}",
            mayBeEmpty: false,
            (body, key, token) => calls.UpdateAsync(AcpCall.Of(http), new SessionId(id), body, key, token),
            cancellationToken
        );

    private static async Task<IResult> FindAsync(
        string id,
        HttpContext http,
        CheckoutCalls calls,
        CancellationToken cancellationToken
    ) => AcpResults.Of(await calls.FindAsync(AcpCall.Of(http), new SessionId(id), cancellationToken));

    private static Task<IResult> CompleteAsync(
        string id,
        HttpContext http,
        CheckoutCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            $"{Sessions}/{id}/complete",
            mayBeEmpty: false,
            (body, key, token) => calls.CompleteAsync(AcpCall.Of(http), new SessionId(id), body, key, token),
            cancellationToken
        );

    private static Task<IResult> CancelAsync(
        string id,
        HttpContext http,
        CheckoutCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            $"{Sessions}/{id}/cancel",
            mayBeEmpty: true,
            (body, key, token) => calls.CancelAsync(AcpCall.Of(http), new SessionId(id), body, key, token),
            cancellationToken
        );
}
