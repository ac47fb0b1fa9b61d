using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Catalog;

/// <summary>Something the shop sells, with the facts people ask about and the variants that can be bought.</summary>
public sealed record Product
{
    /// <summary>The shop's own id of the product.</summary>
    public required ProductId Id { get; init; }

    /// <summary>The name customers know it by.</summary>
    public required string Title { get; init; }

    /// <summary>The maker; null when not told.</summary>
    public string? Brand { get; init; }

    /// <summary>The shelf it stands on, such as "Rain shells"; null when not told.</summary>
    public string? Category { get; init; }

    /// <summary>A few sentences of plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>The product page, absolute or rooted at the shop ("/products/x").</summary>
    public string? Url { get; init; }

    /// <summary>A picture, absolute or rooted at the shop.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Facts in the shop's order, such as ("Care", "Machine wash 30 °C").</summary>
    public ImmutableArray<ProductFact> Facts { get; init; } = [];

    /// <summary>The shop's own marks, lower case, such as "final_sale"; return rules go by them.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What can be bought; never empty for a product that is for sale.</summary>
    public ImmutableArray<Variant> Variants { get; init; } = [];

    /// <summary>Texts in other languages by two-letter ISO 639-1 code; the fields above are in the shop's main language.</summary>
    public ImmutableDictionary<string, LocalizedProduct> Localized { get; init; } =
        ImmutableDictionary<string, LocalizedProduct>.Empty;

    /// <summary>The title in a language, or the main title when there is no translation.</summary>
    public string TitleIn(string language) =>
        Localized.TryGetValue(language, out var localized) ? localized.Title : Title;
}
