using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>A catalogue with what makes pages break: long titles, no facts, no category, markup in texts.</summary>
internal static class TestProducts
{
    public static ImmutableArray<Product> All { get; } =
    [
        new()
        {
            Id = new ProductId("merino-tee"),
            Title = "Merino Tee",
            Brand = "Cairn",
            Category = "t-shirts-base-layers",
            Description = "Worn under <b>everything</b>.",
            Facts = [new ProductFact("Fabric", "87 % merino wool"), new ProductFact("Care", "30 °C, wool cycle")],
            Variants =
            [
                Variant("tee-navy-m", "Navy / M", "navy", 5900, stock: 40),
                Variant("tee-red-s", "Red / S", "red", 6200, stock: 2),
                Variant("tee-red-l", "Red / L", "red", 6200, stock: 0),
            ],
            Localized = ImmutableDictionary<string, LocalizedProduct>.Empty.Add(
                "fr",
                new LocalizedProduct(
                    "T-shirt mérinos",
                    "À porter sous tout.",
                    [new ProductFact("Matière", "87 % laine mérinos")]
                )
            ),
        },
        new()
        {
            Id = new ProductId("9523456873"),
            Title = "Laptop",
            Variants = [Variant("8997785118", "", "black", 249998, stock: null)],
        },
        new()
        {
            Id = new ProductId("long/one"),
            Title =
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft <script>alert(1)</script> edition",
            Category = "Ship & shore \"things\"",
            Variants = [Variant("ship-1", "", "white", 100, stock: 0)],
        },
        .. Enumerable
            .Range(1, 40)
            .Select(number => new Product
            {
                Id = new ProductId($"bottle-{number}"),
                Title = $"Bottle {number}",
                Category = "cook-hydration",
                Variants = [Variant($"bottle-{number}-v", "", "green", 1000 + number, stock: 5)],
            }),
    ];

    private static Variant Variant(string id, string title, string color, long price, int? stock) =>
        new()
        {
            Id = new VariantId(id),
            Title = title,
            Options = ImmutableSortedDictionary<string, string>.Empty.Add("color", color),
            Price = new Money(price, Currency.Usd),
            Stock = stock,
        };
}
