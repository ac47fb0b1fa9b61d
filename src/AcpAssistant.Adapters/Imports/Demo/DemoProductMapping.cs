using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Imports.Demo;

/// <summary>One product record into ours. Throws <see cref="FormatException"/> with the field that is wrong.</summary>
internal static class DemoProductMapping
{
    public static Product ToProduct(JsonElement product)
    {
        var currency = Currency.Parse(product.Required("currency"));
        return new Product
        {
            Id = new ProductId(product.Required("id")),
            Title = product.Required("title"),
            Brand = product.Optional("brand"),
            Category = product.Optional("category"),
            Tags = [.. product.Items("tags").Select(tag => tag.ToString())],
            Description = product.Optional("description") ?? "",
            Url = product.Optional("url"),
            ImageUrl = product.Optional("image_url"),
            Facts = Facts(product),
            Variants = [.. product.Items("variants").Select(variant => ToVariant(variant, currency))],
            Localized = product
                .Fields("localized")
                .ToImmutableDictionary(
                    language => language.Name,
                    language => new LocalizedProduct(
                        language.Value.Required("title"),
                        language.Value.Optional("description") ?? "",
                        Facts(language.Value)
                    ),
                    StringComparer.Ordinal
                ),
        };
    }

    private static ImmutableArray<ProductFact> Facts(JsonElement element) =>
        [.. element.Fields("attributes").Select(fact => new ProductFact(fact.Name, fact.Value.ToString()))];

    private static Variant ToVariant(JsonElement variant, Currency currency) =>
        new()
        {
            Id = new VariantId(variant.Required("id")),
            Title = variant.Optional("title") ?? "",
            Options = variant
                .Fields("options")
                .ToImmutableSortedDictionary(
                    option => option.Name,
                    option => option.Value.ToString(),
                    StringComparer.Ordinal
                ),
            Price = new Money(variant.Long("price"), currency),
            Stock = variant.OptionalLong("stock") is { } stock ? checked((int)stock) : null,
        };
}
