using System.Collections.Immutable;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Taxes;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Reads what a decision goes by; earlier uses of discounts only where one with a limit might apply.</summary>
internal sealed class CheckoutFactsSource(
    ICheckoutStore store,
    ICatalog catalog,
    ITaxService taxes,
    CheckoutRules rules,
    TimeProvider time,
    Subscriptions subscriptions
)
{
    /// <summary>The facts for a new session.</summary>
    public async Task<CheckoutFacts> LoadAsync(CheckoutCommand.Create command, CancellationToken cancellationToken)
    {
        var known = await LoadAsync(
            command.Items.Select(item => item.VariantId),
            command.DiscountCodes ?? [],
            command.Buyer?.Email,
            command.Address,
            cancellationToken
        );
        return await subscriptions.AddToAsync(known, command.Buyer, command.Contact, cancellationToken);
    }

    /// <summary>The facts for a session that is changed.</summary>
    public async Task<CheckoutFacts> LoadAsync(
        CheckoutSession session,
        CheckoutCommand.Update command,
        CancellationToken cancellationToken
    )
    {
        var variants = session.Lines.Select(line => line.VariantId);
        var added = command.Items is { } items ? items.Select(item => item.VariantId) : [];
        var known = await LoadAsync(
            variants.Concat(added),
            command.DiscountCodes ?? session.DiscountCodes,
            command.Buyer?.Email ?? session.BuyerEmail,
            command.Address ?? session.ShippingAddress,
            cancellationToken
        );
        return await subscriptions.AddToAsync(
            known,
            command.Buyer ?? session.Buyer,
            CheckoutDecider.Merged(command.Contact, session.Contact),
            cancellationToken
        );
    }

    /// <summary>The facts for a session that is paid as it is, with what is told of the buyer now.</summary>
    public async Task<CheckoutFacts> LoadAsync(
        CheckoutSession session,
        Buyer? told,
        FulfillmentContact? contact,
        CancellationToken cancellationToken
    )
    {
        var known = await LoadAsync(
            session.Lines.Select(line => line.VariantId),
            session.DiscountCodes,
            told?.Email ?? session.BuyerEmail,
            session.ShippingAddress,
            cancellationToken
        );
        return await subscriptions.AddToAsync(
            known,
            told ?? session.Buyer,
            CheckoutDecider.Merged(contact, session.Contact),
            cancellationToken
        );
    }

    /// <summary>The facts for a session with these items, codes, buyer and destination.</summary>
    private async Task<CheckoutFacts> LoadAsync(
        IEnumerable<VariantId> variants,
        ImmutableArray<string> codes,
        EmailAddress? customer,
        Address? destination,
        CancellationToken cancellationToken
    )
    {
        var wanted = variants.ToHashSet();
        var items = wanted.Count == 0 ? [] : await catalog.FindItemsAsync(wanted, cancellationToken);
        var now = time.GetUtcNow();
        var tax = await taxes.RatesAsync(Question(items, destination, now), cancellationToken);
        var limited = rules.Pricing.Discounts.LimitedFor(codes);
        return new CheckoutFacts(
            items.ToDictionary(item => item.Variant.Id),
            now,
            tax is null ? rules : rules with { Pricing = rules.Pricing with { Tax = tax } }
        )
        {
            IsTaxUnavailable = tax is null,
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

    private TaxQuestion Question(IReadOnlyList<CatalogItem> items, Address? destination, DateTimeOffset now)
    {
        var pricing = rules.Pricing;
        Address?[] places =
        [
            destination,
            CheckoutEvaluator.HomeOf(pricing.Tax),
            .. pricing.Shipping.Pickup.Select(store => store.PlaceAt(now).Address),
        ];
        var classes = items.Select(item => item.Variant.TaxClass).OfType<string>().Distinct(StringComparer.Ordinal);
        return new TaxQuestion([.. places.OfType<Address>()], [.. classes], now);
    }
}
