using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Commerce.Carts;

/// <summary>What a cart holds and what it would cost: prices, stock and limits are those of the checkout. Pure.</summary>
public static class CartDecider
{
    /// <summary>Starts a cart. When nothing of what was asked for can be bought there is none (cart RFC §4.2).</summary>
    public static CartDecision Create(
        CartId id,
        CheckoutOwner owner,
        CartContents contents,
        CheckoutFacts facts,
        TimeSpan lifetime
    )
    {
        var empty = new Cart
        {
            Id = id,
            Owner = owner,
            Currency = facts.Rules.Currency,
            CreatedAt = facts.Now,
            UpdatedAt = facts.Now,
            ExpiresAt = facts.Now,
        };
        var decision = Fill(empty, contents, facts, lifetime);
        return decision is CartDecision.Accept { Cart: var cart } && NothingToBuy(cart) is { } reason
            ? new CartDecision.Refuse(reason)
            : decision;
    }

    /// <summary>Puts other contents into a cart that is there. Items that can't be bought stay in it and are told (cart RFC §4.4).</summary>
    public static CartDecision Replace(Cart cart, CartContents contents, CheckoutFacts facts, TimeSpan lifetime) =>
        IsThere(cart, facts.Now)
            ? Fill(cart, contents, facts, lifetime)
            : new CartDecision.Refuse(new CartRefusal.NotFound());

    /// <summary>Whether the cart hasn't expired.</summary>
    public static bool IsThere(Cart cart, DateTimeOffset now) => now < cart.ExpiresAt;

    private static CartDecision Fill(Cart cart, CartContents contents, CheckoutFacts facts, TimeSpan lifetime)
    {
        if (!RequestedItems.TryRead(contents.Items, facts.Rules.Limits, out var items, out var refusal))
        {
            return new CartDecision.Refuse(new CartRefusal.Invalid(refusal.Code, refusal.Message, refusal.Param));
        }

        var priced = CheckoutEvaluator.Evaluate(AsSession(cart, contents), items, facts);
        return new CartDecision.Accept(
            cart with
            {
                Lines = priced.Lines,
                Buyer = contents.Buyer,
                Locale = priced.Locale,
                Totals = priced.Totals,
                Messages = [.. priced.Messages.Where(IsAboutItems)],
                UpdatedAt = facts.Now,
                ExpiresAt = facts.Now + lifetime,
            }
        );
    }

    // Priced as the session that would be started from it, so that the two can't come to different prices.
    private static CheckoutSession AsSession(Cart cart, CartContents contents) =>
        new()
        {
            Id = default,
            Owner = cart.Owner,
            Status = CheckoutStatus.Incomplete,
            Currency = cart.Currency,
            Lines = cart.Lines,
            Buyer = contents.Buyer,
            Locale = contents.Locale ?? cart.Locale,
            CreatedAt = cart.CreatedAt,
            UpdatedAt = cart.UpdatedAt,
            ExpiresAt = cart.ExpiresAt,
        };

    // A session also tells what is missing for paying; a cart isn't paid.
    private static bool IsAboutItems(CheckoutMessage message) =>
        message.Param?.StartsWith("$.line_items", StringComparison.Ordinal) == true;

    private static CartRefusal.Unavailable? NothingToBuy(Cart cart)
    {
        var gone = cart
            .Messages.Where(message =>
                message is { Kind: CheckoutMessageKind.Error, Code: CheckoutCodes.OutOfStock or CheckoutCodes.Invalid }
            )
            .DistinctBy(message => message.Param, StringComparer.Ordinal)
            .ToImmutableArray();
        if (gone.Length < cart.Lines.Length)
        {
            return null;
        }

        var soldOut = gone.Any(message =>
            string.Equals(message.Code, CheckoutCodes.OutOfStock, StringComparison.Ordinal)
        );
        return soldOut
            ? new CartRefusal.Unavailable(CheckoutCodes.OutOfStock, "All requested items are currently unavailable.")
            : new CartRefusal.Unavailable("not_found", "None of the requested items is for sale.");
    }
}
