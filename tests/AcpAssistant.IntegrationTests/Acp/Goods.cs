using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;

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

    /// <summary>By code, and one that comes by itself from 500000 on.</summary>
    public static IList<DiscountRule> Discounts =>
        [
            new()
            {
                Id = "summer",
                Name = "Summer sale",
                Codes = ["SUMMER20"],
                PercentOff = 20,
                Priority = 1,
            },
            new()
            {
                Id = "ten",
                Name = "$10 off",
                Codes = ["SAVE10"],
                AmountOff = 1000,
                Priority = 2,
                MaxUsesPerCustomer = 1000,
            },
            new()
            {
                Id = "old",
                Name = "Old sale",
                Codes = ["EXPIRED50"],
                PercentOff = 50,
                EndsAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            },
            new()
            {
                Id = "free",
                Name = "Free delivery for big orders",
                FreeShipping = true,
                MinimumSubtotal = 500_000,
            },
        ];

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
