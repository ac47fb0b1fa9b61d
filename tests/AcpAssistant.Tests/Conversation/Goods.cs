using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Tests.Conversation;

/// <summary>What the shop of these tests sells.</summary>
internal static class Goods
{
    public static Product Jacket { get; } =
        new()
        {
            Id = new ProductId("ridge"),
            Title = "Ridge Jacket",
            Category = "jackets",
            Url = "/products/ridge",
            Localized = ImmutableDictionary<string, LocalizedProduct>.Empty.Add(
                "fr",
                new LocalizedProduct("Veste Ridge", "", [new ProductFact("Entretien", "Lavable en machine à 30 °C")])
            ),
            Facts =
            [
                new ProductFact("Care", "Machine wash at 30 °C, do not tumble dry"),
                new ProductFact("Water column", "10,000 mm"),
            ],
            Variants =
            [
                Variant("ridge-blue-m", 12_000, 5, ("color", "blue"), ("size", "M")),
                Variant("ridge-blue-l", 12_000, 0, ("color", "blue"), ("size", "L")),
                Variant("ridge-black-m", 11_000, 9, ("color", "black"), ("size", "M")),
                Variant("ridge-black-l", 11_000, 2, ("color", "black"), ("size", "L")),
            ],
        };

    public static Product Mug { get; } =
        new()
        {
            Id = new ProductId("mug"),
            Title = "Camp Mug 350",
            Category = "kitchen",
            Variants = [Variant("mug-1", 1_500, null)],
        };

    private static Variant Variant(string id, long price, int? stock, params (string Name, string Value)[] options) =>
        new()
        {
            Id = new VariantId(id),
            Price = new Money(price, Currency.Usd),
            Stock = stock,
            Options = options.ToImmutableSortedDictionary(
                option => option.Name,
                option => option.Value,
                StringComparer.Ordinal
            ),
        };
}
