using System.Collections.Immutable;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>Puts the rows of one product together.</summary>
internal static class RowProducts
{
    /// <summary>The first row tells title, description and addresses. Variants that the shop has and the file doesn't name stay as they are.</summary>
    /// <param name="rows">Of one product, in the file's order.</param>
    /// <param name="known">The product as the shop has it; null for a new one.</param>
    /// <param name="gone">Whether a variant the shop has belongs to another product now.</param>
    public static Product Of(IReadOnlyList<CatalogRow> rows, Product? known, Func<Variant, bool> gone)
    {
        var first = rows[0];
        var named = rows.Select(row => WithTitle(row, first.Title)).ToDictionary(variant => variant.Id);
        var kept = known?.Variants ?? [];
        return (known ?? new Product { Id = first.Product, Title = first.Title }) with
        {
            Title = first.Title,
            Description = Told(rows, row => row.Description) ?? "",
            ImageUrl = Told(rows, row => row.ImageUrl),
            Url = Told(rows, row => row.Url),
            Facts = Facts(rows, named.Values.ToList()),
            Variants =
            [
                .. kept.Where(variant => named.ContainsKey(variant.Id) || !gone(variant))
                    .Select(variant => named.GetValueOrDefault(variant.Id, variant)),
                .. rows.Where(row => kept.All(variant => variant.Id != row.Variant.Id))
                    .Select(row => named[row.Variant.Id]),
            ],
        };
    }

    /// <summary>Whether saving the one would change the other.</summary>
    public static bool Same(Product left, Product right) =>
        left.Facts.SequenceEqual(right.Facts)
        && left.Variants.Length == right.Variants.Length
        && left.Variants.Zip(right.Variants).All(pair => Same(pair.First, pair.Second))
        && left with { Facts = right.Facts, Variants = right.Variants } == right;

    private static bool Same(Variant left, Variant right) =>
        left.Options.SequenceEqual(right.Options) && left with { Options = right.Options } == right;

    private static Variant WithTitle(CatalogRow row, string productTitle) =>
        row.Variant with
        {
            Title =
                row.Variant.Options.Count > 0 ? string.Join(" / ", row.Variant.Options.Values)
                : string.Equals(row.Title, productTitle, StringComparison.Ordinal) ? ""
                : row.Title,
        };

    private static string? Told(IReadOnlyList<CatalogRow> rows, Func<CatalogRow, string?> field) =>
        rows.Select(field).FirstOrDefault(value => value is { Length: > 0 });

    // A fact that differs between variants is told with the variant it holds for.
    private static ImmutableArray<ProductFact> Facts(IReadOnlyList<CatalogRow> rows, List<Variant> variants) =>
        [
            .. rows.SelectMany((row, index) => row.Facts.Select(fact => (Fact: fact, Variant: variants[index])))
                .GroupBy(told => told.Fact.Name, StringComparer.OrdinalIgnoreCase)
                .SelectMany(group =>
                    group.Select(told => told.Fact.Value).Distinct(StringComparer.Ordinal).Count() == 1
                        ? [group.First().Fact]
                        : group.Select(told => told.Fact with { Value = $"{told.Fact.Value} ({NameOf(told.Variant)})" })
                ),
        ];

    private static string NameOf(Variant variant) => variant.Title.Length > 0 ? variant.Title : variant.Id.Value;
}
