using AcpAssistant.Commerce.Pricing.Discounts;
using Checkout = AcpAssistant.Commerce.Checkout;
using Discounts = AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes the discounts of a session (discount extension RFC).</summary>
internal static class DiscountMapper
{
    /// <summary>What the extension is called in sessions and in the discovery document.</summary>
    public const string Name = "discount";

    /// <summary>The name of the total that the delivery stands in, as the extension's own example of free shipping has it.</summary>
    private const string DeliveryPath = "$.totals.fulfillment";

    private static readonly ExtensionDeclaration Declaration = new(
        Name,
        [
            "$.CheckoutSessionCreateRequest.discounts",
            "$.CheckoutSessionUpdateRequest.discounts",
            "$.CheckoutSession.discounts",
        ]
    );

    /// <summary>The extension, unless the agent names those it knows and this isn't one; codes speak for themselves.</summary>
    public static IReadOnlyList<ExtensionDeclaration>? Extensions(Checkout.CheckoutSession session) =>
        IsActive(session) ? [Declaration] : null;

    public static DiscountsResponse? ToWire(Checkout.CheckoutSession session) =>
        IsActive(session)
            ? new DiscountsResponse
            {
                Codes = [.. session.DiscountCodes],
                Applied = [.. session.Discounts.Select(discount => ToWire(discount, session))],
                Rejected =
                [
                    .. session.RejectedCodes.Select(code => new RejectedDiscount(code.Code, code.Reason, code.Message)),
                ],
            }
            : null;

    private static bool IsActive(Checkout.CheckoutSession session) =>
        session.AgentExtensions.IsEmpty
        || !session.DiscountCodes.IsEmpty
        // "discount@2026-01-27" asks for a version of it; there is one.
        || session.AgentExtensions.Any(name => string.Equals(name.Split('@')[0], Name, StringComparison.Ordinal));

    private static AppliedDiscount ToWire(Discounts.AppliedDiscount discount, Checkout.CheckoutSession session) =>
        new()
        {
            Id = "di_" + discount.DiscountId,
            Code = discount.Code,
            Coupon = CouponOf(discount, session),
            Amount = discount.Amount,
            Automatic = discount.IsAutomatic ? true : null,
            Start = discount.StartsAt,
            End = discount.EndsAt,
            Method = discount.Method == DiscountMethod.Each ? "each" : "across",
            Priority = discount.Priority,
            Allocations = discount.Allocations.IsEmpty
                ? null
                : [.. discount.Allocations.Select(part => new DiscountAllocation(PathOf(part, session), part.Amount))],
        };

    // What free delivery takes off is known by its amount only.
    private static Coupon CouponOf(Discounts.AppliedDiscount discount, Checkout.CheckoutSession session)
    {
        var amountOff = discount.FreeShipping && discount.Amount > 0 ? discount.Amount : discount.AmountOff;
        return new Coupon
        {
            Id = discount.DiscountId,
            Name = discount.Name,
            PercentOff = discount.PercentOff,
            AmountOff = amountOff,
            Currency = amountOff is null ? null : session.Currency.Code,
            Duration = "once",
            MaxRedemptions = discount.MaxUses,
        };
    }

    private static string PathOf(Discounts.DiscountAllocation part, Checkout.CheckoutSession session)
    {
        if (part.LineId is null)
        {
            return DeliveryPath;
        }

        var index = session.Lines.Select(line => line.Id).ToList().IndexOf(part.LineId);
        return FormattableString.Invariant($"$.line_items[{index}]");
    }
}
