using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>The discounts of a session, and what a payment uses of them. Pure.</summary>
internal static class SessionDiscounts
{
    /// <summary>What its codes and the shop's own discounts take off its lines.</summary>
    public static DiscountedCart Of(CheckoutSession session, ImmutableArray<CheckoutLine> lines, CheckoutFacts facts)
    {
        var options = facts.Rules.Pricing.Discounts;
        return DiscountEngine.Apply(
            new DiscountRequest(
                [.. lines.Select(ItemOf)],
                session.DiscountCodes,
                session.BuyerEmail,
                options.TrustAgentSignIn && session.Buyer is { IsSignedIn: true },
                facts.DiscountUsage,
                session.Currency,
                facts.Now
            ),
            options
        );
    }

    /// <summary>Null when a session may have so many codes.</summary>
    public static CheckoutRefusal.Invalid? RefusalFor(ImmutableArray<string>? codes, CheckoutFacts facts)
    {
        var most = facts.Rules.Pricing.Discounts.MaxCodes;
        return codes is { Length: var count } && count > most
            ? new CheckoutRefusal.Invalid(
                CheckoutCodes.MaximumExceeded,
                FormattableString.Invariant($"At most {most} codes."),
                "$.discounts.codes"
            )
            : null;
    }

    /// <summary>A buyer expects something of each code, so what brings nothing is told.</summary>
    public static IEnumerable<CheckoutMessage> Warnings(DiscountedCart discounts) =>
        discounts.Rejected.Select(code =>
            CheckoutMessage.Warning(
                code.Reason,
                code.Message,
                FormattableString.Invariant($"$.discounts.codes[{code.Index}]")
            )
        );

    /// <summary>What the payment of a session uses up of limited discounts; those that took nothing off aren't used.</summary>
    public static ImmutableArray<DiscountUse> UsesOf(CheckoutSession session, DiscountOptions options) =>
        session.BuyerEmail is { } customer
            ?
            [
                .. options
                    .Rules.Where(rule => rule.IsLimited && session.Discounts.Any(discount => IsOf(discount, rule)))
                    .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                    .Select(rule => new DiscountUse(rule.Id, customer, rule.MaxUses, rule.LimitPerCustomer)),
            ]
            : [];

    private static bool IsOf(AppliedDiscount discount, DiscountRule rule) =>
        discount.Amount > 0 && string.Equals(discount.DiscountId, rule.Id, StringComparison.Ordinal);

    private static DiscountItem ItemOf(CheckoutLine line) =>
        new(line.Id, line.VariantId, line.ProductId, line.Tags, line.UnitPrice, line.Quantity);
}
