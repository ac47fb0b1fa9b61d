using System.Collections.Immutable;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Sources.Catalog;

/// <summary>Makes documents of the catalogue's products: what people ask about, without price and stock, which come from data at the time of the answer.</summary>
public static class ProductDocuments
{
    /// <summary>Source of all catalogue documents.</summary>
    public const string Source = "catalog";

    /// <summary>One document per language: "product:{id}:en", "product:{id}:fr".</summary>
    /// <param name="product">The product.</param>
    /// <param name="language">The shop's main language, in which the product's own texts are.</param>
    public static ImmutableArray<SourceDocument> From(Product product, string language) =>
        [
            Make(product, language, product.Title, product.Description, product.Facts),
            .. product
                .Localized.Where(localized => localized.Key != language)
                .OrderBy(localized => localized.Key, StringComparer.Ordinal)
                .Select(localized =>
                    Make(
                        product,
                        localized.Key,
                        localized.Value.Title,
                        localized.Value.Description,
                        localized.Value.Facts
                    )
                ),
        ];

    private static SourceDocument Make(
        Product product,
        string language,
        string title,
        string description,
        ImmutableArray<ProductFact> facts
    ) =>
        new()
        {
            Id = $"product:{product.Id.Value}:{language}",
            Kind = DocumentKind.Product,
            Title = title,
            Text = description,
            Url = product.Url,
            ProductId = product.Id.Value,
            Language = language,
            Facts =
            [
                .. facts.Select(fact => new DocumentFact(fact.Name, fact.Value)),
                .. Labelled(product, language),
                .. VariantFacts.Of(
                    product.Variants.Select(variant => (variant.Id.Value, variant.Options.AsEnumerable())),
                    language
                ),
            ],
            Source = Source,
        };

    private static IEnumerable<DocumentFact> Labelled(Product product, string language)
    {
        var isFrench = language == "fr";
        if (product.Brand is { Length: > 0 } brand)
        {
            yield return new DocumentFact(isFrench ? "Marque" : "Brand", brand);
        }

        if (product.Category is { Length: > 0 } category)
        {
            yield return new DocumentFact(isFrench ? "Catégorie" : "Category", Readable.Of(category));
        }
    }
}
