using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>One record into a row. Throws <see cref="FormatException"/> with the field that is wrong.</summary>
internal static class CatalogRowMapping
{
    public static CatalogRow ToRow(JsonElement row, string where)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("a row must be an object");
        }

        var id = row.Required("id");
        return new CatalogRow
        {
            Where = where,
            Product = new ProductId(row.Optional("product_id") is { Length: > 0 } product ? product : id),
            Title = row.Required("title"),
            Variant = new Variant
            {
                Id = new VariantId(id),
                Price = Price(row),
                Stock = Stock(row),
                WeightGrams = NotNegative("weight_grams", row.OptionalLong("weight_grams")),
                TaxClass = row.Optional("tax_class"),
                Digital = Flag(row, "digital"),
                Options = row.Fields("options")
                    .GroupBy(option => option.Name.ToLowerInvariant(), StringComparer.Ordinal)
                    .ToImmutableSortedDictionary(
                        option => option.Key,
                        option => Text(option.Last()),
                        StringComparer.Ordinal
                    ),
            },
            Description = row.Optional("description"),
            ImageUrl = Address(row, "image_url"),
            Url = Address(row, "url"),
            Facts = [.. row.Fields("attributes").Select(fact => new ProductFact(fact.Name, Text(fact)))],
        };
    }

    private static Money Price(JsonElement row)
    {
        if (!row.TryGetProperty("price", out var price) || price.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("'price' must be an object such as {\"amount\": 1999, \"currency\": \"usd\"}");
        }

        if (
            !price.TryGetProperty("amount", out var amount)
            || amount.ValueKind != JsonValueKind.Number
            || !amount.TryGetInt64(out var minor)
            || minor < 0
        )
        {
            throw new FormatException("'price.amount' must be a whole number of minor units, such as 1999 for $19.99");
        }

        return new Money(minor, Currency.Parse(price.Required("currency")));
    }

    // Left out is an error: it would sell without end what may not be there at all.
    private static int? Stock(JsonElement row) =>
        !row.TryGetProperty("stock", out var stock)
            ? throw new FormatException("'stock' is missing (a whole number, or null when pieces aren't counted)")
        : stock.ValueKind == JsonValueKind.Null ? null
        : NotNegative("stock", row.Long("stock")) is { } pieces and <= int.MaxValue ? (int)pieces
        : throw new FormatException($"'stock' must be at most {int.MaxValue}");

    private static long? NotNegative(string name, long? value) =>
        value < 0 ? throw new FormatException($"'{name}' must not be negative") : value;

    private static bool Flag(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value)
        && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw new FormatException($"'{name}' must be true or false"),
        };

    private static string Text(JsonProperty property) =>
        property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null
            ? throw new FormatException($"'{property.Name}' must be text")
            : property.Value.ToString();

    // Pages link to it: nothing but an address on the web or below the shop.
    private static string? Address(JsonElement row, string name) =>
        row.Optional(name) is not { Length: > 0 } address ? null
        : address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? address
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address
        : throw new FormatException($"'{name}' must begin with https:// or /");
}
