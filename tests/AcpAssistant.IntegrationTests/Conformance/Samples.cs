using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>Aggregates with every field filled, so that a field lost on the way through the database is noticed.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    public static readonly CheckoutOwner Owner = CheckoutOwner.Agent("shopper");

    public static readonly EmailAddress Email = EmailAddress.Parse("maya@example.com");

    public static readonly Address Address = new()
    {
        Name = "Maya O'Neill \"M\"",
        LineOne = "1 Quai des Brumes",
        LineTwo = "2e étage",
        City = "Nîmes",
        State = "30",
        Country = "FR",
        PostalCode = "30000",
    };

    public static Product Product(string id, params (string Variant, int? Stock)[] variants) =>
        new()
        {
            Id = new ProductId(id),
            Title = "Cap “Été” <b>",
            Brand = "Cœur",
            Category = "Caps",
            Description = "Light.\nWashable.",
            Url = "/products/" + id,
            ImageUrl = "/images/" + id,
            Facts = [new ProductFact("Care", "30 °C"), new ProductFact("Care", "No dryer")],
            Variants =
            [
                .. variants.Select(variant => new Variant
                {
                    Id = new VariantId(variant.Variant),
                    Title = "Blue / M",
                    Options = Options(("size", "M"), ("Color", "blue")),
                    Price = new Money(1999, Currency.Usd),
                    Stock = variant.Stock,
                }),
            ],
            Localized = ImmutableDictionary<string, LocalizedProduct>.Empty.Add(
                "fr",
                new LocalizedProduct("Casquette", "Légère.", [new ProductFact("Entretien", "30 °C")])
            ),
        };

    public static Cart Cart(string id)
    {
        var session = Session(id);
        return new Cart
        {
            Id = new CartId(id),
            Owner = Owner,
            Currency = session.Currency,
            Lines = session.Lines,
            Buyer = session.Buyer,
            Totals = session.Totals,
            Messages = session.Messages,
            Locale = "fr-CA",
            CreatedAt = Now,
            UpdatedAt = Now,
            ExpiresAt = Now.AddDays(7),
        };
    }

    public static readonly AppliedDiscount Discount = new()
    {
        DiscountId = "summer",
        Name = "Été",
        Code = "Été",
        PercentOff = 12.5m,
        Amount = 300,
        Method = DiscountMethod.Across,
        Priority = 3,
        StartsAt = Now,
        EndsAt = Now.AddDays(1),
        MaxUses = 5,
        Allocations = [new DiscountAllocation("li_1", 200), new DiscountAllocation(LineId: null, 100)],
    };

    public static CheckoutSession Session(string id) =>
        new()
        {
            Id = new SessionId(id),
            Owner = Owner,
            Status = CheckoutStatus.NotReadyForPayment,
            Currency = Currency.Usd,
            Lines =
            [
                new CheckoutLine
                {
                    Id = "li_1",
                    VariantId = new VariantId("v-1"),
                    ProductId = new ProductId("p-1"),
                    Title = "Cap",
                    ImageUrl = "/i",
                    Options = Options(("size", "M")),
                    Quantity = 2,
                    UnitPrice = 1999,
                    Discount = 200,
                    OrderDiscount = 100,
                    Tax = 40,
                },
            ],
            Buyer = new Buyer(Email, "Maya", LastName: null, "+33 1"),
            ShippingAddress = Address,
            Contact = new FulfillmentContact("Sam", PhoneNumber: null, "sam@example.com"),
            FulfillmentOptions =
            [
                new FulfillmentOption("std", "Standard", "3–5 days", "La Poste", 500, new(2026, 5, 7), new(2026, 5, 9))
                {
                    LineIds = ["li_1"],
                },
                new FulfillmentOption("store", "Store", "", null, 0, new(2026, 5, 7), new(2026, 5, 7))
                {
                    Type = FulfillmentType.Pickup,
                    Pickup = new PickupPlace("Store", Address, PickupKind.Locker, Now, Now.AddDays(3), "+33 2", "9–18"),
                },
                new FulfillmentOption("round", "Round", "", null, 300, new(2026, 5, 7), new(2026, 5, 7))
                {
                    Type = FulfillmentType.LocalDelivery,
                    Window = new DeliveryWindow(Now.AddHours(4), Now.AddHours(6)),
                },
            ],
            FulfillmentChoices = [new FulfillmentChoice { OptionId = "std", ItemIds = ["li_1"] }],
            FulfillmentGroups =
            [
                new FulfillmentChoice
                {
                    GroupId = "g",
                    Type = FulfillmentType.Shipping,
                    ItemIds = ["li_1"],
                    Instructions = "Ring",
                },
            ],
            FulfillmentSelections = [new FulfillmentSelection(FulfillmentType.Shipping, "std", ["li_1"], 500)],
            DiscountCodes = ["Été", "NONE"],
            Discounts = [Discount],
            RejectedCodes = [new RejectedCode(1, "NONE", DiscountReasons.Invalid, "Code 'NONE' is not known.")],
            DiscountUses = [new DiscountUse("summer", Email, MaxUses: 5, MaxUsesPerCustomer: null)],
            Totals = [new Total(TotalType.ItemsBaseAmount, "Items", 3998), new Total(TotalType.Total, "Total", 4538)],
            Messages = [CheckoutMessage.Warning("low_stock", "Few left", "$.line_items[0]")],
            Locale = "fr-FR",
            AgentInterventions = ["3ds"],
            ConversationId = "conv_1",
            CreatedAt = Now,
            UpdatedAt = Now.AddMilliseconds(1),
            ExpiresAt = Now.AddHours(1),
        };

    public static CheckoutSession WithAttempt(this CheckoutSession session, DateTimeOffset at) =>
        session with
        {
            Attempts = 1,
            Status = CheckoutStatus.CompleteInProgress,
            PendingAttempt = new PaymentAttempt("key", new Money(4538, Currency.Usd), "card", "abc", at),
            Authentication = new PendingAuthentication(
                new PaymentAttempt("key-1", new Money(4538, Currency.Usd), "card", "abc", at),
                "pay_1",
                new AuthenticationRequest(
                    CardNetwork.AmericanExpress,
                    new Acquirer("123", "FR", "m-1", "Shop", "r-1"),
                    FlowPreference.Frictionless
                )
            ),
        };

    public static Order Order(string id) =>
        new()
        {
            Id = new OrderId(id),
            Email = Email,
            Status = OrderStatus.Delivered,
            Currency = Currency.Parse("jpy"),
            Lines =
            [
                new OrderLine
                {
                    Id = "l1",
                    VariantId = new VariantId("v-1"),
                    ProductId = new ProductId("p-1"),
                    Title = "Cap",
                    Options = Options(("size", "M")),
                    Quantity = 1,
                    UnitPrice = 1999,
                    Tax = 3,
                },
            ],
            Totals = [new Total(TotalType.Total, "Total", 2002)],
            ShippingAddress = Address,
            ShippingTitle = "Standard",
            PromisedBy = new DateOnly(2026, 5, 9),
            Fulfillments =
            [
                new Fulfillment
                {
                    Id = "f1",
                    Carrier = "DHL",
                    TrackingNumber = "T1",
                    TrackingUrl = "https://dhl.example/T1",
                    LineIds = ["l1"],
                    ShippedAt = Now.AddDays(1),
                    DeliveredAt = Now.AddDays(2),
                    Events = [new TrackingEvent(Now.AddDays(1), "in_transit", "Lyon", "On its way")],
                },
            ],
            Payments = [new OrderPayment("payment", 2002, "pi_1", "Visa ending in 4242", Now)],
            LineTags = ImmutableDictionary<string, string>.Empty.Add("l1", "final_sale"),
            PlacedAt = Now,
            Source = "demo",
            UpdatedAt = Now,
        };

    public static ImmutableSortedDictionary<string, string> Options(params (string Name, string Value)[] options) =>
        options.ToImmutableSortedDictionary(option => option.Name, option => option.Value, StringComparer.Ordinal);
}
