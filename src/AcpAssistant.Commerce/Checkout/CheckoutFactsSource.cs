using System.Collections.Immutable;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Reads what a decision goes by; earlier uses of discounts only where one with a limit might apply.</summary>
internal sealed class CheckoutFactsSource(
    ICheckoutStore store,
    ICatalog catalog,
    CheckoutRules rules,
    TimeProvider time
)
{
    /// <summary>The facts for a session as it is, with the buyer told now.</summary>
    public Task<CheckoutFacts> LoadAsync(CheckoutSession session, Buyer? told, CancellationToken cancellationToken) =>
        LoadAsync(
            session.Lines.Select(line => line.VariantId),
            session.DiscountCodes,
            told?.Email ?? session.BuyerEmail,
            cancellationToken
        );

    /// <summary>The facts for a session with these items, codes and buyer.</summary>
    public async Task<CheckoutFacts> LoadAsync(
        IEnumerable<VariantId> variants,
        ImmutableArray<string> codes,
        EmailAddress? customer,
        CancellationToken cancellationToken
    )
    {
        var wanted = variants.ToHashSet();
        var items = wanted.Count == 0 ? [] : await catalog.FindItemsAsync(wanted, cancellationToken);
        var limited = rules.Pricing.Discounts.LimitedFor(codes);
        return new CheckoutFacts(items.ToDictionary(item => item.Variant.Id), time.GetUtcNow(), rules)
        {
            DiscountUsage =
                limited.Count == 0
                    ? DiscountUsage.None
                    : await store.FindDiscountUsageAsync(
                        [.. limited.Select(rule => rule.Id)],
                        customer,
                        cancellationToken
                    ),
        };
    }
}
