using System.Collections.Immutable;
using System.Globalization;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Turns the items asked for into lines at today's prices and tells what is wrong with them. Pure.</summary>
internal static class LineEvaluator
{
    /// <summary>One line per item, so that <c>$.line_items[i]</c> means the same in the session and in the messages.</summary>
    public static ImmutableArray<CheckoutLine> Evaluate(
        CheckoutSession session,
        IReadOnlyList<ItemRequest> items,
        CheckoutFacts facts,
        List<CheckoutMessage> messages
    )
    {
        if (items.Count == 0)
        {
            messages.Add(CheckoutMessage.Error(CheckoutCodes.Missing, "Nothing is in the cart.", "$.line_items"));
        }

        var known = session.Lines.ToDictionary(line => line.VariantId);
        var nextId = session.Lines.Select(line => NumberOf(line.Id)).DefaultIfEmpty(0).Max() + 1;
        var lines = ImmutableArray.CreateBuilder<CheckoutLine>(items.Count);
        foreach (var request in items)
        {
            var path = FormattableString.Invariant($"$.line_items[{lines.Count}]");
            var earlier = known.GetValueOrDefault(request.VariantId);
            var id = earlier?.Id ?? FormattableString.Invariant($"li_{nextId++}");
            if (facts.Items.GetValueOrDefault(request.VariantId) is { } item && IsPriced(item, session.Currency))
            {
                var line = Line(id, request, item, session.Locale);
                AddAvailability(line, item.Variant, facts.Rules.Limits, path, messages);
                AddPriceChange(line, earlier, session.Currency, path, messages);
                AddShownPrice(line, request.SuggestedPrice, session.Currency, path, messages);
                lines.Add(line);
            }
            else
            {
                messages.Add(
                    CheckoutMessage.Error(CheckoutCodes.Invalid, $"Item '{request.VariantId}' is not for sale.", path)
                );
                lines.Add(earlier is null ? Unknown(id, request) : earlier with { Quantity = request.Quantity });
            }
        }

        return lines.ToImmutable();
    }

    private static bool IsPriced(CatalogItem item, Currency currency) =>
        item.Variant.Price.Currency == currency && item.Variant.Price.Amount >= 0;

    private static CheckoutLine Line(string id, ItemRequest request, CatalogItem item, string? locale) =>
        new()
        {
            Id = id,
            VariantId = request.VariantId,
            ProductId = item.Product.Id,
            Title = Title(item, locale),
            ImageUrl = item.Product.ImageUrl,
            Options = item.Variant.Options,
            Tags = item.Product.Tags,
            IsDigital = item.Variant.Digital,
            WeightGrams = item.Variant.WeightGrams ?? 0,
            TaxClass = item.Variant.TaxClass,
            Quantity = request.Quantity,
            UnitPrice = item.Variant.Price.Amount,
        };

    // In the language the session was begun in; of "fr-CA" the language counts.
    private static string Title(CatalogItem item, string? locale)
    {
        var title = locale is null ? item.Product.Title : item.Product.TitleIn(locale.Split('-')[0].ToLowerInvariant());
        return item.Variant.Title.Length > 0 ? $"{title} – {item.Variant.Title}" : title;
    }

    // Kept as a line without price rather than dropped: an agent must see that something it asked for is missing.
    private static CheckoutLine Unknown(string id, ItemRequest request) =>
        new()
        {
            Id = id,
            VariantId = request.VariantId,
            ProductId = new ProductId(request.VariantId.Value),
            Title = request.VariantId.Value,
            Quantity = request.Quantity,
            UnitPrice = 0,
        };

    private static void AddAvailability(
        CheckoutLine line,
        Variant variant,
        CheckoutOptions limits,
        string path,
        List<CheckoutMessage> messages
    )
    {
        if (!variant.InStock)
        {
            messages.Add(CheckoutMessage.Error(CheckoutCodes.OutOfStock, $"{line.Title} is out of stock.", path));
        }
        else if (variant.Stock is { } stock && line.Quantity > stock)
        {
            var text = FormattableString.Invariant($"Only {stock} of {line.Title} can be bought now.");
            messages.Add(CheckoutMessage.Error(CheckoutCodes.QuantityExceeded, text, path));
        }
        else if (line.Quantity > limits.MaxQuantityPerLine)
        {
            var text = FormattableString.Invariant(
                $"At most {limits.MaxQuantityPerLine} of {line.Title} can be bought at once."
            );
            messages.Add(CheckoutMessage.Error(CheckoutCodes.QuantityExceeded, text, path));
        }
    }

    private static void AddPriceChange(
        CheckoutLine line,
        CheckoutLine? earlier,
        Currency currency,
        string path,
        List<CheckoutMessage> messages
    )
    {
        // A line that stood for an unknown item never had a price.
        if (
            earlier is not null
            && !string.Equals(earlier.Title, earlier.VariantId.Value, StringComparison.Ordinal)
            && earlier.UnitPrice != line.UnitPrice
        )
        {
            var text =
                $"The price of {line.Title} changed from {MoneyText.For(earlier.UnitPrice, currency)} to {MoneyText.For(line.UnitPrice, currency)}.";
            messages.Add(CheckoutMessage.Warning(CheckoutCodes.PriceChange, text, path));
        }
    }

    private static void AddShownPrice(
        CheckoutLine line,
        long? shown,
        Currency currency,
        string path,
        List<CheckoutMessage> messages
    )
    {
        if (shown is { } price && price != line.UnitPrice)
        {
            var text =
                $"The price of {line.Title} is {MoneyText.For(line.UnitPrice, currency)}, not {MoneyText.For(price, currency)}.";
            messages.Add(CheckoutMessage.Warning(CheckoutCodes.PriceChange, text, path));
        }
    }

    private static int NumberOf(string lineId) =>
        int.TryParse(
            lineId.AsSpan(lineId.IndexOf('_', StringComparison.Ordinal) + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
