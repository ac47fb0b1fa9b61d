using System.Collections.Immutable;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What a payment outcome makes of a session.</summary>
public abstract record Settlement
{
    private Settlement() { }

    /// <summary>Paid: the session is completed by this order.</summary>
    public sealed record Ordered(CheckoutSession Session, Order Order) : Settlement;

    /// <summary>Not paid: the stock goes back and the session can be paid anew.</summary>
    public sealed record Released(CheckoutSession Session, ImmutableDictionary<VariantId, int> StockTaken) : Settlement
    {
        /// <summary>Uses of discounts that go back too.</summary>
        public ImmutableArray<DiscountUse> DiscountUsesReturned { get; init; } = [];
    }

    /// <summary>The money is held until a person of the shop decides; the stock stays taken.</summary>
    public sealed record Held(CheckoutSession Session) : Settlement;

    /// <summary>Nobody knows; the session stays as it is.</summary>
    public sealed record Open : Settlement;
}
