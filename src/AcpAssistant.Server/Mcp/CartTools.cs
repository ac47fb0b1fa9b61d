using AcpAssistant.Commerce;
using AcpAssistant.Server.Acp;

namespace AcpAssistant.Server.Mcp;

/// <summary>The cart operations as tools.</summary>
internal static class CartTools
{
    private const string Carts = "/carts";

    public static CheckoutTool[] Of(CartCalls calls, IdempotentCalls idempotent) =>
        [
            new(
                "create_cart",
                NeedsId: false,
                NeedsPayload: true,
                NeedsKey: true,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        Carts,
                        arguments.IdempotencyKey,
                        body,
                        (json, key, token) =>
                            calls.CreateAsync(call, json, BuyerLanguage.Of(arguments.AcceptLanguage), key, token),
                        cancellationToken
                    )
            )
            {
                Scope = AgentScopes.Carts,
            },
            new(
                "get_cart",
                NeedsId: true,
                NeedsPayload: false,
                NeedsKey: false,
                (call, arguments, _, cancellationToken) =>
                    calls.FindAsync(call, new CartId(arguments.Id!), cancellationToken)
            )
            {
                Scope = AgentScopes.Carts,
                IsRead = true,
            },
            new(
                "update_cart",
                NeedsId: true,
                NeedsPayload: true,
                NeedsKey: false,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        $"{Carts}/{arguments.Id}",
                        arguments.IdempotencyKey,
                        body,
                        (json, key, token) => calls.ReplaceAsync(call, new CartId(arguments.Id!), json, key, token),
                        cancellationToken
                    )
            )
            {
                Scope = AgentScopes.Carts,
            },
            new(
                "cancel_cart",
                NeedsId: true,
                NeedsPayload: false,
                NeedsKey: false,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        $"{Carts}/{arguments.Id}/cancel",
                        arguments.IdempotencyKey,
                        body,
                        (_, key, token) => calls.CancelAsync(call, new CartId(arguments.Id!), key, token),
                        cancellationToken
                    )
            )
            {
                Scope = AgentScopes.Carts,
            },
        ];
}
