using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Acp;

/// <summary>The protocol's carts, from 2026-04-17 on.</summary>
internal static class CartEndpoints
{
    private const string Carts = "/carts";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Carts).RequireAgent(AgentScopes.Carts);
        group.MapPost("", CreateAsync);
        group.MapGet("/{id}", FindAsync);
        group.MapPut("/{id}", ReplaceAsync);
        group.MapPost("/{id}/cancel", CancelAsync);
        group.Map("", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{id}", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("GET, PUT")));
        group.Map("/{id}/cancel", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{**rest}", static () => AcpErrorWriter.Result(AcpFailure.NoSuchEndpoint()));
    }

    private static Task<IResult> CreateAsync(
        HttpContext http,
        CartCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            Carts,
            mayBeEmpty: false,
            (body, key, token) => calls.CreateAsync(AcpCall.Of(http), body, AcpHeaders.Locale(http), key, token),
            cancellationToken
        );

    private static async Task<IResult> FindAsync(
        string id,
        HttpContext http,
        CartCalls calls,
        CancellationToken cancellationToken
    ) => AcpResults.Of(await calls.FindAsync(AcpCall.Of(http), new CartId(id), cancellationToken));

    private static Task<IResult> ReplaceAsync(
        string id,
        HttpContext http,
        CartCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            $"{Carts}/{id}",
            mayBeEmpty: false,
            (body, key, token) => calls.ReplaceAsync(AcpCall.Of(http), new CartId(id), body, key, token),
            cancellationToken
        );

    private static Task<IResult> CancelAsync(
        string id,
        HttpContext http,
        CartCalls calls,
        IdempotentRequests requests,
        CancellationToken cancellationToken
    ) =>
        requests.RunAsync(
            http,
            $"{Carts}/{id}/cancel",
            mayBeEmpty: true,
            (_, key, token) => calls.CancelAsync(AcpCall.Of(http), new CartId(id), key, token),
            cancellationToken
        );
}
