using AcpAssistant.Commerce.Marketing;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>Subscriptions in memory, set by the test; the reports are empty.</summary>
public sealed class InMemoryMarketingStore : IMarketingStore
{
    /// <summary>The decisions so far.</summary>
    public IList<MarketingConsent> Consents { get; } = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<MarketingConsent>> FindAsync(
        IReadOnlyCollection<string> contacts,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<MarketingConsent>>([
            .. Consents.Where(consent => contacts.Contains(consent.Contact)),
        ]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedConsent>> ConsentsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<RecordedConsent>>([]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AttributedOrder>> AttributionsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<AttributedOrder>>([]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CanceledCheckout>> CancellationsAsync(
        DateTimeOffset since,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<CanceledCheckout>>([]);
}
