using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Carts;

/// <summary>Carts: load, decide, save. Nothing is reserved and nothing is promised.</summary>
public sealed class CartService(
    ICartStore store,
    ICatalog catalog,
    CheckoutRules rules,
    IOptions<CartOptions> options,
    IIdGenerator ids,
    TimeProvider time
)
{
    private const int Tries = 3;

    /// <summary>Starts a cart.</summary>
    public async Task<CartResult> CreateAsync(
        CheckoutOwner owner,
        CartContents contents,
        CartClaim? claim,
        CancellationToken cancellationToken
    )
    {
        var facts = await FactsAsync(contents, cancellationToken);
        var id = new CartId(ids.NewId("cart"));
        return await SaveAsync(
                CartDecider.Create(id, owner, contents, facts, options.Value.Lifetime),
                claim,
                cancellationToken
            ) ?? Conflict();
    }

    /// <summary>The cart, or null when there is none for this owner, or none any more.</summary>
    public async Task<Cart?> FindAsync(CartId id, CheckoutOwner owner, CancellationToken cancellationToken) =>
        await store.FindAsync(id, owner, cancellationToken) is { } cart && CartDecider.IsThere(cart, time.GetUtcNow())
            ? cart
            : null;

    /// <summary>A checkout that names a cart: what it doesn't tell itself is taken from the cart, which stays as it is. Null when there is no such cart for its owner.</summary>
    public async Task<CheckoutCommand.Create?> FillAsync(
        CheckoutCommand.Create command,
        CancellationToken cancellationToken
    )
    {
        if (command.CartId is not { } id)
        {
            return command;
        }

        return await FindAsync(id, command.Owner, cancellationToken) is { } cart
            ? command with
            {
                Items = command.Items.IsEmpty
                    ? [.. cart.Lines.Select(line => new ItemRequest(line.VariantId, line.Quantity))]
                    : command.Items,
                Buyer = command.Buyer ?? cart.Buyer,
                Locale = command.Locale ?? cart.Locale,
            }
            : null;
    }

    /// <summary>Puts other contents into a cart.</summary>
    public Task<CartResult> ReplaceAsync(
        CartId id,
        CheckoutOwner owner,
        CartContents contents,
        CartClaim? claim,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            id,
            owner,
            async cart =>
                await SaveAsync(
                    CartDecider.Replace(
                        cart,
                        contents,
                        await FactsAsync(contents, cancellationToken),
                        options.Value.Lifetime
                    ),
                    claim,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>Gives a cart up and tells what was in it.</summary>
    public Task<CartResult> CancelAsync(
        CartId id,
        CheckoutOwner owner,
        CartClaim? claim,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            id,
            owner,
            async cart =>
                await store.RemoveAsync(cart, claim?.Answer(cart), cancellationToken)
                    ? new CartResult.Accepted(cart)
                    : null,
            cancellationToken
        );

    private static CartResult.Refused Conflict() =>
        new(new CartRefusal.Conflict("The cart was changed at the same moment. Read it again."));

    // Null from the change: the cart is another one by now, so it must be read anew.
    private async Task<CartResult> ChangeAsync(
        CartId id,
        CheckoutOwner owner,
        Func<Cart, Task<CartResult?>> changeAsync,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(id, owner, cancellationToken) is not { } cart)
            {
                return new CartResult.Refused(new CartRefusal.NotFound());
            }

            if (await changeAsync(cart) is { } result)
            {
                return result;
            }
        }

        return Conflict();
    }

    private async Task<CartResult?> SaveAsync(
        CartDecision decision,
        CartClaim? claim,
        CancellationToken cancellationToken
    )
    {
        switch (decision)
        {
            case CartDecision.Refuse refuse:
                return new CartResult.Refused(refuse.Reason);
            case CartDecision.Accept { Cart: var cart }:
                var next = cart with { Version = cart.Version + 1 };
                return await store.SaveAsync(cart, claim?.Answer(next), cancellationToken)
                    ? new CartResult.Accepted(next)
                    : null;
            default:
                throw new InvalidOperationException("CartDecision has two cases.");
        }
    }

    private async Task<CheckoutFacts> FactsAsync(CartContents contents, CancellationToken cancellationToken)
    {
        var wanted = contents.Items.Select(item => item.VariantId).ToHashSet();
        var items = wanted.Count == 0 ? [] : await catalog.FindItemsAsync(wanted, cancellationToken);
        return new CheckoutFacts(items.ToDictionary(item => item.Variant.Id), time.GetUtcNow(), rules);
    }
}
