using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Tests.Protocols.Acp;

/// <summary>Sessions in every state, with every optional part filled.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static AcpShop Shop { get; } =
        new()
        {
            BaseUrl = "https://shop.example",
            Currency = Currency.Usd,
            Links =
            [
                new AcpLink("privacy_policy", "https://shop.example/privacy"),
                new AcpLink("terms_of_use", "https://shop.example/terms"),
            ],
            Handlers =
            [
                new AcpPaymentHandler
                {
                    Id = "card_tokenized",
                    Psp = "sandbox",
                    MerchantId = "merchant_1",
                    Environment = "sandbox",
                },
            ],
            Interventions = ["3ds", "biometric"],
            OrderUrl = "/orders/{order_id}",
            ContinueUrl = "/checkout/{session_id}",
            SupportEmail = "help@shop.example",
        };

    public static CheckoutSession Ready { get; } =
        new()
        {
            Id = new SessionId("cs_1"),
            Owner = CheckoutOwner.Agent("tester"),
            Version = 3,
            Status = CheckoutStatus.ReadyForPayment,
            Currency = Currency.Usd,
            Lines =
            [
                new CheckoutLine
                {
                    Id = "li_1",
                    VariantId = new VariantId("ridge-shell-blue-m"),
                    ProductId = new ProductId("ridge-shell"),
                    Title = "Ridge Shell – Blue / M",
                    ImageUrl = "/images/ridge-shell.svg",
                    Options = ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [KeyValuePair.Create("color", "blue"), KeyValuePair.Create("size", "M")]
                    ),
                    Quantity = 2,
                    UnitPrice = 14900,
                    Tax = 2608,
                },
            ],
            Buyer = new Buyer(EmailAddress.Parse("ada@example.com"), "Ada", "Byron", "+15550100"),
            ShippingAddress = new Address
            {
                Name = "Ada Byron",
                LineOne = "1 Engine Way",
                City = "Oakland",
                State = "CA",
                Country = "US",
                PostalCode = "94601",
            },
            Contact = new FulfillmentContact("Ada Byron", "+15550100", "ada@example.com"),
            FulfillmentOptions =
            [
                new FulfillmentOption(
                    "standard",
                    "Standard",
                    "3–5 business days",
                    "UPS",
                    600,
                    new(2026, 5, 7),
                    new(2026, 5, 11)
                ),
                new FulfillmentOption(
                    "express",
                    "Express",
                    "1–2 business days",
                    null,
                    1800,
                    new(2026, 5, 5),
                    new(2026, 5, 6)
                ),
            ],
            FulfillmentSelections = [new FulfillmentSelection(FulfillmentType.Shipping, "standard", ["li_1"], 600)],
            Totals =
            [
                new Total(TotalType.ItemsBaseAmount, "Items", 29800),
                new Total(TotalType.Subtotal, "Subtotal", 29800),
                new Total(TotalType.Fulfillment, "Standard", 600),
                new Total(TotalType.Tax, "Sales tax", 2608),
                new Total(TotalType.Total, "Total", 33008),
            ],
            Locale = "en-US",
            AgentInterventions = ["3ds", "hologram"],
            Notes = "Ring twice.",
            CreatedAt = Noon,
            UpdatedAt = Noon.AddMinutes(1),
            ExpiresAt = Noon.AddHours(6),
        };

    public static CheckoutSession Waiting { get; } =
        Ready with
        {
            Status = CheckoutStatus.AuthenticationRequired,
            Authentication = new PendingAuthentication(
                new PaymentAttempt("cs_1-1", new Money(33008, Currency.Usd), "card_tokenized", "f00", Noon),
                "pay_1",
                new AuthenticationRequest(
                    CardNetwork.Mastercard,
                    new Acquirer("545301", "US", "123456789012", "Shop", "req_1"),
                    FlowPreference.ChallengeMandated
                )
            ),
        };

    public static CheckoutSession Empty { get; } =
        Ready with
        {
            Status = CheckoutStatus.Incomplete,
            Lines = [],
            Buyer = null,
            ShippingAddress = null,
            Contact = null,
            FulfillmentOptions = [],
            FulfillmentSelections = [],
            Totals = [new Total(TotalType.Total, "Total", 0)],
            Locale = null,
            Messages = [CheckoutMessage.Error(CheckoutCodes.Missing, "Nothing is in the cart.", "$.line_items")],
        };

    public static CheckoutSession Declined { get; } =
        Ready with
        {
            Messages =
            [
                CheckoutMessage.Error(CheckoutCodes.PaymentDeclined, "The card was declined.", "$.payment_data"),
                CheckoutMessage.Warning(CheckoutCodes.PriceChange, "The price changed.", "$.line_items[0]"),
                CheckoutMessage.Info("Prices include VAT.", "$.totals"),
            ],
        };

    public static CheckoutSession Completed { get; } =
        Ready with
        {
            Status = CheckoutStatus.Completed,
            Order = new Order
            {
                Id = new OrderId("CL-10482"),
                SessionId = new SessionId("cs_1"),
                Email = EmailAddress.Parse("ada@example.com"),
                Status = OrderStatus.Confirmed,
                Currency = Currency.Usd,
                Lines =
                [
                    new OrderLine
                    {
                        Id = "li_1",
                        VariantId = new VariantId("ridge-shell-blue-m"),
                        ProductId = new ProductId("ridge-shell"),
                        Title = "Ridge Shell – Blue / M",
                        Quantity = 2,
                        UnitPrice = 14900,
                        Tax = 2608,
                    },
                ],
                Totals = Ready.Totals,
                Deliveries =
                [
                    new OrderDelivery
                    {
                        Id = "dl_1",
                        Type = FulfillmentType.Shipping,
                        Title = "Standard",
                        LineIds = ["li_1"],
                        EarliestDelivery = new(2026, 5, 7),
                        LatestDelivery = new(2026, 5, 11),
                    },
                ],
                Notes = "Ring twice.",
                PlacedAt = Noon.AddMinutes(2),
                Source = "checkout",
                UpdatedAt = Noon.AddMinutes(2),
            },
        };
}
