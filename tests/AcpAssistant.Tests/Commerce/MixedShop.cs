using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Tests.Commerce;

/// <summary>A shop with every way of delivery: it sends by weight, drives around Denver, has a shop there, and sells books to download.</summary>
internal static class MixedShop
{
    public static readonly VariantId Mug = new("mug");
    public static readonly VariantId Anvil = new("anvil");
    public static readonly VariantId Ebook = new("ebook");

    public static readonly Address Boulder = TestShop.Denver with { City = "Boulder", PostalCode = "80301" };

    public static ShippingOptions Shipping =>
        new()
        {
            Zones =
            [
                new ShippingZone
                {
                    Countries = ["US", "FR"],
                    Methods =
                    [
                        new ShippingMethod
                        {
                            Id = "parcel",
                            Title = "Parcel",
                            Titles = { ["fr"] = "Colis" },
                            MinBusinessDays = 3,
                            MaxBusinessDays = 5,
                            WeightSteps =
                            [
                                new WeightStep { UpToGrams = 1000, Price = 500 },
                                new WeightStep { UpToGrams = 5000, Price = 900 },
                            ],
                        },
                        new ShippingMethod
                        {
                            Id = "freight",
                            Title = "Freight",
                            Price = 8000,
                            MinBusinessDays = 5,
                            MaxBusinessDays = 9,
                        },
                    ],
                },
            ],
            Digital =
            [
                new DigitalMethod { Id = "link", Title = "Link by e-mail" },
                new DigitalMethod
                {
                    Id = "key",
                    Title = "Printed key",
                    Price = 150,
                },
            ],
            Pickup =
            [
                new PickupStore
                {
                    Id = "denver",
                    Title = "Fetch in Denver",
                    Titles = { ["fr"] = "Retrait à Denver" },
                    Name = "Shop on Main",
                    LineOne = "2 Main Street",
                    City = "Denver",
                    State = "CO",
                    Country = "us",
                    PostalCode = "80202",
                    OpeningHours = "Mon–Sat 10–18",
                    Instructions = "Ring twice",
                    ReadyInHours = 4,
                    HoldDays = 7,
                },
            ],
            LocalDelivery =
            [
                new LocalDeliveryMethod
                {
                    Id = "round",
                    Title = "Our van",
                    Country = "US",
                    PostalCodePrefixes = ["802", "803"],
                    Price = 1200,
                    FreeFrom = 20000,
                    TimeZone = "America/Denver",
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
                    BasisPoints = 1000,
                    Label = "Sales tax",
                },
                new TaxRate
                {
                    Country = "US",
                    TaxClass = "books",
                    BasisPoints = 0,
                    Label = "None",
                },
                new TaxRate
                {
                    Country = "FR",
                    BasisPoints = 2000,
                    Label = "TVA",
                    PricesIncludeTax = true,
                },
                new TaxRate
                {
                    Country = "FR",
                    TaxClass = "books",
                    BasisPoints = 550,
                    Label = "TVA 5,5 %",
                    PricesIncludeTax = true,
                },
            ],
        };

    public static PricingRules Prices => new(Shipping, Tax);

    public static PricingItem MugItem { get; } =
        new(1000, 1)
        {
            LineId = "li_1",
            ItemId = "mug",
            WeightGrams = 400,
        };

    public static PricingItem AnvilItem { get; } =
        new(9000, 1)
        {
            LineId = "li_2",
            ItemId = "anvil",
            WeightGrams = 4800,
        };

    public static PricingItem EbookItem { get; } =
        new(2000, 1)
        {
            LineId = "li_3",
            ItemId = "ebook",
            IsDigital = true,
            TaxClass = "books",
        };

    public static CheckoutFacts Facts => FactsWith(Prices);

    public static CheckoutFacts FactsWith(PricingRules prices) =>
        TestShop.FactsAt(TestShop.Monday, Goods) with
        {
            Rules = TestShop.Rules with { Pricing = prices },
        };

    private static ImmutableArray<Product> Goods =>
        [Good(MugItem, "Mug"), Good(AnvilItem, "Anvil"), Good(EbookItem, "E-book")];

    private static Product Good(PricingItem item, string title)
    {
        var good = TestShop.Good(new VariantId(item.ItemId), title, "things", item.UnitPrice, stock: null, "");
        return good with
        {
            Variants =
            [
                good.Variants[0] with
                {
                    Digital = item.IsDigital,
                    WeightGrams = item.WeightGrams,
                    TaxClass = item.TaxClass,
                },
            ],
        };
    }
}
