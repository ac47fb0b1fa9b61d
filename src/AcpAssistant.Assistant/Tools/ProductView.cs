using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Assistant.Tools;

/// <summary>A product as it stands in the catalogue now: prices and stock are read anew for every answer.</summary>
/// <param name="Id">The product.</param>
/// <param name="Title">Its name in the turn's language.</param>
/// <param name="Variants">What can be bought; may be empty when the product is for answers only.</param>
/// <param name="Facts">Name and value, in the turn's language.</param>
/// <param name="Url">Its page; null when none.</param>
/// <param name="ImageUrl">Its picture; null when none.</param>
public sealed record ProductView(
    string Id,
    string Title,
    ImmutableArray<VariantView> Variants,
    ImmutableArray<(string Name, string Value)> Facts,
    string? Url,
    string? ImageUrl
)
{
    /// <summary>The card beside a reply, at the lowest price; null when nothing is for sale.</summary>
    public ProductCard? Card =>
        Variants.IsEmpty
            ? null
            : new ProductCard(Id, Title, Variants.MinBy(variant => variant.Price.Amount)!.Price, Url, ImageUrl);
}
