using System.Collections.Immutable;
using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Demo;

/// <summary>What a product shows on a shelf.</summary>
/// <param name="Id">The product.</param>
/// <param name="Titles">By language code; "" is the main one.</param>
/// <param name="Category">As the catalogue names it; null when it doesn't.</param>
/// <param name="ImageUrl">Picture.</param>
/// <param name="From">Lowest price.</param>
/// <param name="SeveralPrices">Whether there are dearer variants.</param>
/// <param name="InStock">Whether anything of it can be bought now.</param>
/// <param name="Words">What the search box looks through: lower case, without accents.</param>
public sealed record ShelfItem(
    ProductId Id,
    ImmutableDictionary<string, string> Titles,
    string? Category,
    string? ImageUrl,
    Money From,
    bool SeveralPrices,
    bool InStock,
    string Words
)
{
    /// <summary>The title in a language, or the main one.</summary>
    public string TitleIn(string language) => Titles.GetValueOrDefault(language) ?? Titles[""];
}
