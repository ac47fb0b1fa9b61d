using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Looks a product up in the catalogue: price, stock, variants, facts as they are now.</summary>
public sealed class ProductDetailsTool(ICatalog catalog)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "get_product";

    /// <summary>The product; null when the catalogue has none of this id (it may still be known from documents).</summary>
    public async Task<ProductView?> RunAsync(string productId, ToolContext context, CancellationToken cancellationToken)
    {
        var product = await catalog.FindProductAsync(new ProductId(productId), cancellationToken);
        context.Record(Name, product is null ? "not_found" : "ok", ("product_id", productId));
        return product is null ? null : View(product, context.Wording.Language);
    }

    /// <summary>A product in a language.</summary>
    internal static ProductView View(Product product, string language)
    {
        var facts = product.Localized.TryGetValue(language, out var localized) ? localized.Facts : product.Facts;
        return new ProductView(
            product.Id.Value,
            product.TitleIn(language),
            [
                .. product.Variants.Select(variant => new VariantView(
                    variant.Id,
                    variant.Options,
                    variant.Price,
                    variant.Stock
                )),
            ],
            [.. facts.Select(fact => (fact.Name, fact.Value))],
            product.Url,
            product.ImageUrl
        );
    }
}
