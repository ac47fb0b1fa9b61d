using System.Collections.Immutable;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Server.Demo;

/// <summary>One product with its facts and variants.</summary>
/// <param name="Site">Around it.</param>
/// <param name="Product">The product.</param>
/// <param name="Title">In the page's language.</param>
/// <param name="Description">In the page's language.</param>
/// <param name="Facts">In the page's language.</param>
public sealed record ProductPage(
    SitePage Site,
    Product Product,
    string Title,
    string Description,
    ImmutableArray<ProductFact> Facts
);
