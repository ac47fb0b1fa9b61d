using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Tests.Commerce;

/// <summary>The settings, goods and people that the tests speak of. Monday is 2 March 2026, noon.</summary>
internal static class TestShop
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly CheckoutOwner Agent = CheckoutOwner.Agent("tests");

    public static readonly VariantId Jacket = new("jacket-blue-m");
    public static readonly VariantId Socks = new("socks");
    public static readonly VariantId Strap = new("strap");
    public static readonly VariantId Sold = new("sold-out");

    public static readonly Buyer Ada = new(EmailAddress.Parse("ada@example.com"), "Ada", "Lovelace", null);

    public static readonly Address Denver = new()
    {
        Name = "Ada Lovelace",
        LineOne = "1 Main Street",
        City = "Denver",
        State = "CO",
        Country = "US",
        PostalCode = "80202",
    };

    public static readonly Address Oslo = Denver with
    {
        City = "Oslo",
        State = "",
        Country = "NO",
        PostalCode = "0150",
    };

    public static readonly Address Paris = Denver with
    {
        City = "Paris",
        State = "",
        Country = "FR",
        PostalCode = "75001",
    };

    public static ShippingOptions Shipping =>
        new()
        {
            Zones =
            [
                new ShippingZone
                {
                    Countries = ["US"],
                    Methods =
                    [
                        new ShippingMethod
                        {
                            Id = "express",
                            Title = "Express",
                            Carrier = "UPS",
                            Price = 1895,
                            MinBusinessDays = 1,
                            MaxBusinessDays = 2,
                        },
                        new ShippingMethod
                        {
                            Id = "standard",
                            Title = "Standard",
                            Carrier = "USPS",
                            Price = 695,
                            FreeFrom = 30000,
                            MinBusinessDays = 3,
                            MaxBusinessDays = 5,
                        },
                    ],
                },
                new ShippingZone
                {
                    Countries = ["FR", "DE"],
                    Methods =
                    [
                        new ShippingMethod
                        {
                            Id = "eu",
                            Title = "Europe",
                            Price = 1500,
                            MinBusinessDays = 5,
                            MaxBusinessDays = 9,
                        },
                    ],
                },
            ],
        };

    public static TaxOptions Tax =>
        new()
        {
            Rates =
            [
                new TaxRate
                {
                    Country = "US",
                    State = "CO",
                    BasisPoints = 725,
                    Label = "Sales tax",
                },
                new TaxRate
                {
                    Country = "US",
                    State = "NY",
                    BasisPoints = 400,
                    Label = "Sales tax",
                },
                new TaxRate
                {
                    Country = "US",
                    State = "NY",
                    PostalCodePrefix = "100",
                    BasisPoints = 887.5m,
                    Label = "Sales tax",
                    TaxesShipping = false,
                },
            ],
        };

    public static PricingRules Prices => new(Shipping, Tax);

    public static CheckoutRules Rules => new(Currency.Usd, new CheckoutOptions(), Prices);

    public static ImmutableArray<Product> Goods =>
        [
            Good(Jacket, "Rain Jacket", "rain-shells", 11900, stock: 10, "M"),
            Good(Socks, "Wool Socks", "socks-underwear", 1450, stock: 3, ""),
            Good(Strap, "Camera Strap", "camera", 999, stock: null, ""),
            Good(Sold, "Last Year's Boots", "footwear", 9900, stock: 0, ""),
        ];

    public static CheckoutFacts FactsAt(DateTimeOffset now, params ImmutableArray<Product> goods) =>
        new(
            (goods.IsDefaultOrEmpty ? Goods : goods)
                .SelectMany(product => product.Variants.Select(variant => new CatalogItem(product, variant)))
                .ToDictionary(item => item.Variant.Id),
            now,
            Rules
        );

    public static CheckoutCommand.Create Create(params ImmutableArray<ItemRequest> items) =>
        new(Agent, Currency.Usd, items, Ada, Denver, null, null, null);

    public static CheckoutCommand.Complete Complete(string token = "spt_test_visa", long? expectedTotal = null) =>
        new(new PaymentInstrument("card", token, "spt"), null, expectedTotal);

    public static CheckoutCommand.Update Update() => new(null, null, null, null);

    public static CheckoutCommand.Update Choose(params ImmutableArray<string> optionIds) =>
        Update() with
        {
            FulfillmentChoices = [.. optionIds.Select(id => new FulfillmentChoice { OptionId = id })],
        };

    public static Product Good(
        VariantId id,
        string title,
        string category,
        long price,
        int? stock,
        string variantTitle,
        params ImmutableArray<string> tags
    ) =>
        new()
        {
            Id = new ProductId("p-" + id.Value),
            Title = title,
            Category = category,
            Tags = tags,
            Variants =
            [
                new Variant
                {
                    Id = id,
                    Title = variantTitle,
                    Price = new Money(price, Currency.Usd),
                    Stock = stock,
                },
            ],
        };
}
