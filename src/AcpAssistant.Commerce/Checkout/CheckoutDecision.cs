using System.Collections.Immutable;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Risk;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What a command comes to; carried out by <see cref="CheckoutService"/>.</summary>
public abstract record CheckoutDecision
{
    private CheckoutDecision() { }

    /// <summary>Save this session.</summary>
    public sealed record Accept(CheckoutSession Session) : CheckoutDecision
    {
        /// <summary>For whom a payment was tried in vain.</summary>
        public ImmutableArray<RiskMark> RiskMarks { get; init; } = [];
    }

    /// <summary>Save this recovery point and take the stock, then charge <paramref name="Attempt"/>.</summary>
    public sealed record Pay(
        CheckoutSession Session,
        PaymentAttempt Attempt,
        ImmutableDictionary<VariantId, int> StockTaken
    ) : CheckoutDecision
    {
        /// <summary>What came of 3-D Secure, for the provider.</summary>
        public AuthenticationResult? Authentication { get; init; }

        /// <summary>For whom it is tried.</summary>
        public ImmutableArray<RiskMark> RiskMarks { get; init; } = [];
    }

    /// <summary>An earlier attempt was left without outcome: learn it before anything else. Save this session first, so that nobody else does the same.</summary>
    public sealed record Resume(CheckoutSession Session, PaymentAttempt Attempt) : CheckoutDecision;

    /// <summary>Don't. <paramref name="Refreshed"/>, when not null, is the session with today's prices, to be saved so that reading it again shows them.</summary>
    public sealed record Refuse(CheckoutRefusal Reason, CheckoutSession? Refreshed) : CheckoutDecision;
}
