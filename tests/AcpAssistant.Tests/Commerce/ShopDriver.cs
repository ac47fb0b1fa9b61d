using System.Collections.Immutable;
using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Commerce.Taxes;
using AcpAssistant.Fakes.Commerce;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce;

/// <summary>A whole shop in memory, driven through its services, with the sandbox as payment provider.</summary>
internal sealed class ShopDriver
{
    public ShopDriver(ReturnPolicyOptions? policy = null, CheckoutRules? rules = null, ITaxService? taxes = null)
    {
        Shop.Catalog.Seed(TestShop.Goods);
        Gateway = new FaultyGateway(new SandboxGateway(Ledger, Ids, Time));
        Hosted = new SandboxHosted(PageStore, Ledger, Options.Create(new ShopOptions()), Ids, Time);
        Pages = new FaultyPages(Hosted);
        var outcomes = new AttemptOutcomes(Gateway, Pages);
        var strays = new StrayCharges(Shop.Checkouts, Gateway, outcomes, NullLogger<StrayCharges>.Instance);
        var payments = new CheckoutPayments(
            Shop.Checkouts,
            Gateway,
            new PaymentPages(Shop.Checkouts, Pages, NullLogger<PaymentPages>.Instance),
            outcomes,
            strays,
            Ids,
            Time,
            NullLogger<CheckoutPayments>.Instance
        );
        OnPages = new HostedCheckout(Shop.Checkouts, payments, Time);
        Checkout = new CheckoutService(
            Shop.Checkouts,
            Shop.Catalog,
            payments,
            taxes ?? new TableTaxService((rules ?? TestShop.Rules).Pricing),
            rules ?? TestShop.Rules,
            new InMemoryMarketingStore(),
            Ids,
            Time
        );
        var refunds = new OrderRefunds(Shop.Orders, Gateway, Ids, Time, NullLogger<OrderRefunds>.Instance);
        Orders = new OrderService(Shop.Orders, refunds, TestShop.Prices, Ids, Time);
        Returns = new ReturnService(
            Shop.Orders,
            Shop.Returns,
            Shop.Catalog,
            Options.Create(policy ?? new ReturnPolicyOptions()),
            Ids,
            Time
        );
    }

    public InMemoryShop Shop { get; } = new();

    public CountingIds Ids { get; } = new();

    public FakeTimeProvider Time { get; } = new(TestShop.Monday);

    public InMemorySandboxLedger Ledger { get; } = new();

    public FaultyGateway Gateway { get; }

    public InMemorySandboxPages PageStore { get; } = new();

    /// <summary>The provider's pages as they are.</summary>
    public SandboxHosted Hosted { get; }

    /// <summary>The way to them, which may break.</summary>
    public FaultyPages Pages { get; }

    public HostedCheckout OnPages { get; }

    public CheckoutService Checkout { get; }

    public OrderService Orders { get; }

    public ReturnService Returns { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A session that can be paid.</summary>
    public async Task<CheckoutSession> ReadyAsync(params ImmutableArray<ItemRequest> items)
    {
        var session = Accepted(
            await Checkout.CreateAsync(
                TestShop.Create(items.IsDefaultOrEmpty ? [new ItemRequest(TestShop.Jacket, 1)] : items),
                Token
            )
        );
        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        return session;
    }

    /// <summary>A paid order.</summary>
    public async Task<Order> OrderAsync(params ImmutableArray<ItemRequest> items)
    {
        var session = await ReadyAsync(items);
        return Accepted(await CompleteAsync(session)).Order.ShouldNotBeNull();
    }

    public Task<CheckoutResult> CompleteAsync(
        CheckoutSession session,
        string token = "spt_test_visa",
        IdempotencyClaim? claim = null
    ) => Checkout.CompleteAsync(session.Id, session.Owner, TestShop.Complete(token), claim, Token);

    public async Task<CheckoutSession> ReadAsync(CheckoutSession session) =>
        (await Checkout.FindAsync(session.Id, session.Owner, Token)).ShouldNotBeNull();

    /// <summary>Changes price or stock of an item.</summary>
    public Task ReplaceAsync(VariantId id, Func<Variant, Variant> change)
    {
        var product = TestShop.Goods.First(good => good.Variants[0].Id == id);
        return Shop.Catalog.UpsertAsync([product with { Variants = [change(product.Variants[0])] }], Token);
    }

    public static CheckoutSession Accepted(CheckoutResult result) =>
        result.ShouldBeOfType<CheckoutResult.Accepted>().Session;

    public static T Refused<T>(CheckoutResult result)
        where T : CheckoutRefusal => result.ShouldBeOfType<CheckoutResult.Refused>().Reason.ShouldBeOfType<T>();
}
