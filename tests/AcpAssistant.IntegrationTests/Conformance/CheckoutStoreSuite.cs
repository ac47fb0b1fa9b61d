using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>What the suites of the checkout store share.</summary>
public abstract class CheckoutStoreSuite(DatabaseFixture fixture) : StoreConformance<ICheckoutStore>(fixture)
{
    protected static CheckoutCommit Purchase(CheckoutSession session, VariantId variant, int quantity)
    {
        var order = Samples.Order(Unique("CL")) with { SessionId = session.Id, Source = "checkout" };
        return new CheckoutCommit
        {
            Session = session with { Status = CheckoutStatus.Completed, Order = order },
            StockTaken = ImmutableDictionary<VariantId, int>.Empty.Add(variant, quantity),
            NewOrder = order,
            Outbox = [new OutboxMessage(Unique("evt-" + session.Id.Value), "order.created", order.Id.Value, "{}", Now)],
        };
    }

    protected static DiscountUse UseOf(string discountId, string customer, int? limit, int? perCustomer = null) =>
        new(discountId, EmailAddress.Parse(customer), limit, perCustomer);

    protected Task<CheckoutSession?> FindAsync(CheckoutSession session) =>
        Store.FindAsync(session.Id, session.Owner, Stop);

    protected async Task<VariantId> StockAsync(int? stock)
    {
        var variant = Unique("v");
        await Get<ICatalog>().UpsertAsync([Samples.Product(Unique("p"), (variant, stock))], Stop);
        return new VariantId(variant);
    }

    protected async Task<int?> StockOfAsync(VariantId variant) =>
        (await Get<ICatalog>().FindItemsAsync([variant], Stop)).ShouldHaveSingleItem().Variant.Stock;

    protected async Task<IReadOnlyList<string>> OutboxIdsAsync() =>
        [.. (await ToldAsync()).Select(message => message.Id)];

    protected async Task<IdempotencyKey> ClaimAsync()
    {
        var key = new IdempotencyKey("shopper", "POST /checkout_sessions", Unique("key"));
        (await ClaimAgainAsync(key)).ShouldBeOfType<ClaimOutcome.Claimed>();
        return key;
    }

    protected Task<ClaimOutcome> ClaimAgainAsync(IdempotencyKey key) =>
        Get<IIdempotencyStore>().ClaimAsync(key, "print", Now, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), Stop);
}
