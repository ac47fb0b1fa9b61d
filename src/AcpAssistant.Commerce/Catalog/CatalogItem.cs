namespace AcpAssistant.Commerce.Catalog;

/// <summary>A variant together with the product it belongs to.</summary>
public sealed record CatalogItem(Product Product, Variant Variant);
