using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Where sessions live. A commit is all or nothing.</summary>
public interface ICheckoutStore
{
    /// <summary>The session, or null when there is none of this id for this owner.</summary>
    Task<CheckoutSession?> FindAsync(SessionId id, CheckoutOwner owner, CancellationToken cancellationToken);

    /// <summary>The session whoever's it is, or null: for the shop's own pages and events, which prove access another way.</summary>
    Task<CheckoutSession?> FindForShopAsync(SessionId id, CancellationToken cancellationToken);

    /// <summary>Saves session, stock movement, order, outbox messages and the stored response in one transaction.</summary>
    Task<CommitOutcome> CommitAsync(CheckoutCommit commit, CancellationToken cancellationToken);

    /// <summary>How often the discounts were used, by anyone and by the customer; without a customer only the former.</summary>
    Task<DiscountUsage> FindDiscountUsageAsync(
        IReadOnlyCollection<string> discountIds,
        EmailAddress? customer,
        CancellationToken cancellationToken
    );

    /// <summary>Sessions that wait for a person of the shop, the longest waiting first.</summary>
    Task<IReadOnlyList<CheckoutSession>> FindAwaitingApprovalAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Sessions whose <see cref="CheckoutSession.UnsettledSince"/> is before <paramref name="before"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<CheckoutSession>> FindPendingAttemptsAsync(
        DateTimeOffset before,
        int limit,
        CancellationToken cancellationToken
    );
}
