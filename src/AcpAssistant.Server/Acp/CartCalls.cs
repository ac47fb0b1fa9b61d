using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Body → contents → cart → answer, in a version that has carts.</summary>
internal sealed class CartCalls(CartService carts, AcpShopSource shop, IOptions<AcpOptions> options)
{
    public Task<AcpAnswer> CreateAsync(
        AcpCall call,
        JsonElement body,
        string? locale,
        IdempotencyKey? key,
        CancellationToken cancellationToken
    ) =>
        FillAsync(
            call,
            body,
            isNew: true,
            (wire, contents) =>
                AnswerAsync(
                    wire,
                    key,
                    StatusCodes.Status201Created,
                    claim =>
                        carts.CreateAsync(
                            call.Owner,
                            contents with
                            {
                                Locale = contents.Locale ?? locale,
                            },
                            claim,
                            cancellationToken
                        )
                )
        );

    public Task<AcpAnswer> ReplaceAsync(
        AcpCall call,
        CartId id,
        JsonElement body,
        IdempotencyKey? key,
        CancellationToken cancellationToken
    ) =>
        FillAsync(
            call,
            body,
            isNew: false,
            (wire, contents) =>
                AnswerAsync(
                    wire,
                    key,
                    StatusCodes.Status200OK,
                    claim => carts.ReplaceAsync(id, call.Owner, contents, claim, cancellationToken)
                )
        );

    public async Task<AcpAnswer> CancelAsync(
        AcpCall call,
        CartId id,
        IdempotencyKey? key,
        CancellationToken cancellationToken
    ) =>
        call.Wire is ICartWire wire
            ? await AnswerAsync(
                wire,
                key,
                StatusCodes.Status200OK,
                claim => carts.CancelAsync(id, call.Owner, claim, cancellationToken)
            )
            : new AcpAnswer.Refused(AcpFailure.NoCarts(call.Wire.Version));

    public async Task<AcpOutcome> FindAsync(AcpCall call, CartId id, CancellationToken cancellationToken)
    {
        if (call.Wire is not ICartWire wire)
        {
            return new AcpOutcome.Refused(AcpFailure.NoCarts(call.Wire.Version));
        }

        return await carts.FindAsync(id, call.Owner, cancellationToken) is { } cart
            ? new AcpOutcome.Answered(new StoredResponse(StatusCodes.Status200OK, wire.WriteCart(cart, shop.Current)))
            : new AcpOutcome.Refused(AcpFailure.NoSuchCart());
    }

    private async Task<AcpAnswer> FillAsync(
        AcpCall call,
        JsonElement body,
        bool isNew,
        Func<ICartWire, CartContents, Task<AcpAnswer>> run
    )
    {
        if (call.Wire is not ICartWire wire)
        {
            return new AcpAnswer.Refused(AcpFailure.NoCarts(call.Wire.Version));
        }

        var read = isNew ? wire.ReadNewCart(body) : wire.ReadCart(body);
        if (read is AcpRead<CartContents>.Refused unreadable)
        {
            return new AcpAnswer.Refused(AcpFailure.BadRequest(unreadable.Error));
        }

        return options.Value.StrictRequests && wire.UnknownCartField(body, isNew) is { } unknown
            ? new AcpAnswer.Refused(AcpFailure.UnknownField(call.Wire.Version, unknown))
            : await run(wire, ((AcpRead<CartContents>.Ok)read).Value);
    }

    private async Task<AcpAnswer> AnswerAsync(
        ICartWire wire,
        IdempotencyKey? key,
        int status,
        Func<CartClaim?, Task<CartResult>> run
    )
    {
        var claim = key is null ? null : new CartClaim(key, Respond);
        return await run(claim) switch
        {
            CartResult.Accepted accepted => new AcpAnswer.Stored(Respond(accepted.Cart)),
            CartResult.Refused refused => new AcpAnswer.Refused(RefusalMapper.ToFailure(refused.Reason)),
            _ => throw new InvalidOperationException("CartResult has two cases."),
        };

        StoredResponse Respond(Cart cart) => new(status, wire.WriteCart(cart, shop.Current));
    }
}
