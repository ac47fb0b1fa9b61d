using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>What the test shop sells.</summary>
internal static class Goods
{
    /// <summary>Always there; costs 14900.</summary>
    public const string Shell = "ridge-shell-blue-m";

    /// <summary>There was one and it is gone.</summary>
    public const string SoldOut = "sold-out";

    public static IReadOnlyList<Product> All { get; } =
    [Product(Shell, "Ridge Shell", 14900, stock: null), Product(SoldOut, "Night Lamp", 4500, stock: 0)];

    public static ShippingZone Everywhere { get; } =
        new()
        {
            Countries = ["*"],
            Methods =
            [
                new ShippingMethod
                {
                    Id = "standard",
                    Title = "Standard",
                    Price = 600,
                    MinBusinessDays = 3,
                    MaxBusinessDays = 5,
                },
                new ShippingMethod
                {
                    Id = "express",
                    Title = "Express",
                    Price = 1800,
                    MinBusinessDays = 1,
                    MaxBusinessDays = 2,
                },
            ],
        };

    public static Product Product(string variant, string title, long price, int? stock) =>
        new()
        {
            Id = new ProductId("p-" + variant),
            Title = title,
            ImageUrl = $"/images/{variant}.svg",
            Variants =
            [
                new Variant
                {
                    Id = new VariantId(variant),
                    Title = "Blue / M",
                    Price = new Money(price, Currency.Usd),
                    Stock = stock,
                },
            ],
        };
}
