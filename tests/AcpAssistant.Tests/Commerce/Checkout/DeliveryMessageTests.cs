using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;
using static AcpAssistant.Tests.Commerce.Checkout.DeliveryChoiceTests;
using static AcpAssistant.Tests.Commerce.MixedShop;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What a session says when something can't reach the buyer or can't be taxed.</summary>
public sealed class DeliveryMessageTests
{
    [Fact]
    public void Goods_need_an_address() =>
        Messages(null, Without(pickup: true), Mugs(1))
            .ShouldBe([("missing", "A delivery address is needed.", "$.fulfillment_details.address")]);

    [Fact]
    public void Goods_that_are_fetched_need_none()
    {
        var session = Created(TestShop.Create(Mugs(1)) with { Address = null });

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        // Taxed where the shop is.
        session.Totals.Single(total => total.Type == TotalType.Tax).Amount.ShouldBe(100);
    }

    [Fact]
    public void Downloads_need_a_place_for_the_tax_only()
    {
        Messages(null, Prices, Ebooks)
            .ShouldBe([
                (
                    "missing",
                    "An address is needed to tell the tax, although nothing is sent.",
                    "$.fulfillment_details.address"
                ),
            ]);
        Created(TestShop.Create(Ebooks) with { Address = null }).Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
    }

    [Fact]
    public void Downloads_of_a_shop_without_taxes_need_no_address() =>
        Created(
            TestShop.Create(Ebooks) with
            {
                Address = null,
            },
            FactsWith(new PricingRules(Shipping, new TaxOptions()))
        )
            .Status.ShouldBe(CheckoutStatus.ReadyForPayment);

    [Fact]
    public void Downloads_are_taxed_as_at_home_where_the_shop_says_so()
    {
        var tax = Tax;
        tax.HomeCountry = "fr";
        var facts = FactsWith(new PricingRules(Shipping, tax));

        var session = Created(TestShop.Create(Ebooks) with { Address = null }, facts);

        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        session
            .Messages.Select(message => message.Content)
            .ShouldBe([
                "Downloads are taxed as in FR while no address is known.",
                // 20.00 at 5.5 %.
                "Prices include 1.04 USD TVA 5,5 %.",
            ]);
        Created(TestShop.Create(Ebooks), facts)
            .Messages.ShouldNotContain(message => message.Content.StartsWith("Downloads"));
    }

    [Fact]
    public void Downloads_go_to_countries_that_nothing_is_sent_to() =>
        Created(TestShop.Create(Ebooks) with { Address = TestShop.Oslo })
            .Status.ShouldBe(CheckoutStatus.ReadyForPayment);

    [Fact]
    public void Goods_beside_a_download_are_not_sent_there() =>
        Messages(TestShop.Oslo, Prices, Mugs(1), Ebooks)
            .ShouldBe([("region_restricted", "We don't deliver to NO.", "$.fulfillment_details.address.country")]);

    [Fact]
    public void What_is_too_heavy_for_every_way_is_named()
    {
        var rules = Without(pickup: true);
        rules.Shipping.Zones[0].Methods.RemoveAt(1);
        rules.Shipping.LocalDelivery.Clear();

        Messages(TestShop.Denver, rules, new ItemRequest(Anvil, 2), Ebooks)
            .ShouldBe([
                ("maximum_exceeded", "No way of delivery to this address takes so much weight: Anvil.", "$.line_items"),
            ]);
        Created(TestShop.Create(new ItemRequest(Anvil, 2)), FactsWith(rules))
            .Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
    }

    [Fact]
    public void The_state_is_asked_for_unless_all_is_fetched()
    {
        var somewhere = TestShop.Denver with { State = "" };

        Messages(somewhere, Prices, Mugs(1))
            .ShouldBe([("missing", "The state is needed to tell the tax.", "$.fulfillment_details.address.state")]);
        Messages(somewhere, Prices, Ebooks).Single().Item3.ShouldBe("$.fulfillment_details.address.state");
        var fetched = CheckoutDecider
            .Update(Created(TestShop.Create(Mugs(1)) with { Address = somewhere }), TestShop.Choose("denver"), Facts)
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;
        fetched.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public void A_French_session_is_told_ways_and_totals_in_French()
    {
        var session = Created(TestShop.Create(Mugs(1), Ebooks) with { Locale = "fr-CA" });

        session.FulfillmentOptions.Select(option => option.Title).ShouldContain("Colis");
        session.FulfillmentOptions.Single(option => option.Id == "parcel").Description.ShouldBe("3 à 5 jours ouvrés");
        session.FulfillmentOptions.Single(option => option.Id == "denver").Description.ShouldBe("Prêt en 4 h");
        session
            .Totals.Select(total => total.DisplayText)
            .ShouldBe(["Articles", "Sous-total", "Livraison", "Taxes", "Total"]);
    }

    [Fact]
    public void The_order_keeps_how_each_part_reaches_the_buyer()
    {
        var session = Created(TestShop.Create(Mugs(1), Ebooks));
        var running = session with
        {
            Status = CheckoutStatus.CompleteInProgress,
            PendingAttempt = new PaymentAttempt(
                "k",
                new Money(session.TotalAmount, session.Currency),
                "c",
                "f",
                TestShop.Monday
            ),
        };

        var order = SettlementDecider
            .Decide(running, new PaymentOutcome.Captured("pi", "Visa"), new OrderId("O-1"), TestShop.Monday)
            .ShouldBeOfType<Settlement.Ordered>()
            .Order;

        order
            .Deliveries.Select(delivery => (delivery.Id, delivery.Type, delivery.LineIds.Single(), delivery.Price))
            .ShouldBe([("dl_1", FulfillmentType.Digital, "li_2", 0), ("dl_2", FulfillmentType.Shipping, "li_1", 500)]);
        order.ShippingTitle.ShouldBe("Link by e-mail · Parcel");
        order.PromisedBy.ShouldBe(new DateOnly(2026, 3, 9));
        order.IsSent.ShouldBeTrue();
        (order with { Deliveries = [order.Deliveries[0]] }).IsSent.ShouldBeFalse();
        (order with { Deliveries = [] }).IsSent.ShouldBeTrue();
    }

    private static PricingRules Without(bool pickup)
    {
        var shipping = Shipping;
        if (pickup)
        {
            shipping.Pickup.Clear();
        }

        return new PricingRules(shipping, Tax);
    }

    private static IEnumerable<(string?, string, string?)> Messages(
        Address? to,
        PricingRules prices,
        params ItemRequest[] items
    ) =>
        Created(TestShop.Create([.. items]) with { Address = to }, FactsWith(prices))
            .Messages.Where(message => message.Kind == CheckoutMessageKind.Error)
            .Select(message => (message.Code, message.Content, message.Param));
}
