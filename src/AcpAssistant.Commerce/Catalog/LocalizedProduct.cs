using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Catalog;

/// <summary>A product's texts in one further language.</summary>
public sealed record LocalizedProduct(string Title, string Description, ImmutableArray<ProductFact> Facts);
