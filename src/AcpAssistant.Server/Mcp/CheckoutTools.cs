using System.Collections.Frozen;
using AcpAssistant.Commerce;
using AcpAssistant.Server.Acp;

namespace AcpAssistant.Server.Mcp;

/// <summary>The tools of checkout, carts and orders; each runs the REST operation of the same name under the same idempotency scope.</summary>
internal sealed class CheckoutTools
{
    private const string Sessions = "/checkout_sessions";

    private readonly FrozenDictionary<string, CheckoutTool> tools;

    public CheckoutTools(CheckoutCalls calls, CartCalls carts, OrderCalls orders, IdempotentCalls idempotent) =>
        tools = Checkout(calls, idempotent)
            .Concat(CartTools.Of(carts, idempotent))
            .Append(
                new CheckoutTool(
                    "get_order",
                    NeedsId: true,
                    NeedsPayload: false,
                    NeedsKey: false,
                    (call, arguments, _, cancellationToken) =>
                        orders.FindAsync(call, new OrderId(arguments.Id!), cancellationToken)
                )
                {
                    Scope = AgentScopes.Orders,
                    IsRead = true,
                }
            )
            .ToFrozenDictionary(tool => tool.Name, StringComparer.Ordinal);

    /// <summary>The tool of that name, or null.</summary>
    public CheckoutTool? Find(string? name) => name is null ? null : tools.GetValueOrDefault(name);

    private static CheckoutTool[] Checkout(CheckoutCalls calls, IdempotentCalls idempotent) =>
        [
            new(
                "create_checkout_session",
                NeedsId: false,
                NeedsPayload: true,
                NeedsKey: true,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        Sessions,
                        arguments.IdempotencyKey,
                        body,
                        (json, key, token) =>
                            calls.CreateAsync(call, json, BuyerLanguage.Of(arguments.AcceptLanguage), key, token),
                        cancellationToken
                    )
            ),
            new(
                "get_checkout_session",
                NeedsId: true,
                NeedsPayload: false,
                NeedsKey: false,
                (call, arguments, _, cancellationToken) =>
                    calls.FindAsync(call, new SessionId(arguments.Id!), cancellationToken)
            )
            {
                IsRead = true,
            },
            new(
                "update_checkout_session",
                NeedsId: true,
                NeedsPayload: true,
                NeedsKey: false,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        $"{Sessions}/{arguments.Id}",
                        arguments.IdempotencyKey,
                        body,
                        (json, key, token) => calls.UpdateAsync(call, new SessionId(arguments.Id!), json, key, token),
                        cancellationToken
                    )
            ),
            new(
                "complete_checkout_session",
                NeedsId: true,
                NeedsPayload: true,
                NeedsKey: true,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        $"{Sessions}/{arguments.Id}/complete",
                        arguments.IdempotencyKey,
                        body,
                        (json, key, token) => calls.CompleteAsync(call, new SessionId(arguments.Id!), json, key, token),
                        cancellationToken
                    )
            ),
            new(
                "cancel_checkout_session",
                NeedsId: true,
                NeedsPayload: false,
                NeedsKey: false,
                (call, arguments, body, cancellationToken) =>
                    idempotent.RunAsync(
                        call,
                        $"{Sessions}/{arguments.Id}/cancel",
                        arguments.IdempotencyKey,
                        body,
                        (json, key, token) => calls.CancelAsync(call, new SessionId(arguments.Id!), json, key, token),
                        cancellationToken
                    )
            ),
        ];
}
