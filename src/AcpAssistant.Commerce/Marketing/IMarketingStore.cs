namespace AcpAssistant.Commerce.Marketing;

/// <summary>What checkouts left behind for the merchant's marketing: subscriptions, claims of affiliates, reasons for not buying. Written with sessions and orders.</summary>
public interface IMarketingStore
{
    /// <summary>The latest decision about each channel of these e-mail addresses and telephone numbers.</summary>
    Task<IReadOnlyList<MarketingConsent>> FindAsync(
        IReadOnlyCollection<string> contacts,
        CancellationToken cancellationToken
    );

    /// <summary>The latest decisions made in [<paramref name="since"/>, <paramref name="until"/>), oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RecordedConsent>> ConsentsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>Orders with a claim placed in [<paramref name="since"/>, <paramref name="until"/>), oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<AttributedOrder>> AttributionsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>Sessions given up with a reason in [<paramref name="since"/>, <paramref name="until"/>), oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<CanceledCheckout>> CancellationsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    );
}
