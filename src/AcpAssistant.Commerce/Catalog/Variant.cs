using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Catalog;

/// <summary>One buyable form of a product.</summary>
public sealed record Variant
{
    /// <summary>The id that carts and ACP items carry.</summary>
    public required VariantId Id { get; init; }

    /// <summary>What tells it from its siblings, such as "Blue / M"; empty for a product with one variant.</summary>
    public string Title { get; init; } = "";

    /// <summary>Option name to value, such as color → blue; names are lower case.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Price of one, before tax unless the shop's tax rules say that prices include it.</summary>
    public required Money Price { get; init; }

    /// <summary>Pieces on hand; null when the shop doesn't count them and always sells; 0 when it can't be bought now.</summary>
    public int? Stock { get; init; }

    /// <summary>Weight of one in grams; null when not told.</summary>
    public long? WeightGrams { get; init; }

    /// <summary>The shop's name of the tax class, such as "books"; null = the ordinary one.</summary>
    public string? TaxClass { get; init; }

    /// <summary>Whether nothing is shipped, as with a download.</summary>
    public bool Digital { get; init; }

    /// <summary>Whether at least one can be bought now.</summary>
    public bool InStock => Stock is null or > 0;
}
