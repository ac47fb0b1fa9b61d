using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Server.Demo;

/// <summary>The catalogue as the demo storefront shows it, held in memory and read again when it is older than a few seconds.</summary>
internal sealed class Shelves(ICatalog catalog, TimeProvider time) : IDisposable
{
    private const int BatchSize = 500;

    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Stock? _stock;

    /// <summary>A page of products that fit category and words (null = any), in the catalogue's order by category.</summary>
    public async Task<ShelfPage> BrowseAsync(
        string? category,
        string? words,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var stock = await CurrentAsync(cancellationToken);
        var terms = Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = stock
            .Items.Where(item => category is null || string.Equals(item.Category, category, StringComparison.Ordinal))
            .Where(item => Array.TrueForAll(terms, term => item.Words.Contains(term, StringComparison.Ordinal)))
            .ToList();
        var pages = Math.Max(1, (found.Count + pageSize - 1) / pageSize);
        var at = Math.Clamp(page, 1, pages);
        return new ShelfPage(
            [.. found.Skip((at - 1) * pageSize).Take(pageSize)],
            found.Count,
            at,
            pages,
            stock.Categories
        );
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>Lower case, accents removed, anything but letters and digits a space.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
            }
        }

        return folded.ToString();
    }

    private async Task<Stock> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_stock is { } stock && time.GetUtcNow() - stock.ReadAt < MaxAge)
        {
            return stock;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return _stock is { } current && time.GetUtcNow() - current.ReadAt < MaxAge
                ? current
                : _stock = await ReadAsync(cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Stock> ReadAsync(CancellationToken cancellationToken)
    {
        var items = new List<ShelfItem>();
        ProductId? after = null;
        for (; ; )
        {
            var batch = await catalog.ListAsync(after, BatchSize, cancellationToken);
            items.AddRange(batch.Where(product => !product.Variants.IsEmpty).Select(ToItem));
            if (batch.Count < BatchSize)
            {
                break;
            }

            after = batch[^1].Id;
        }

        // Products without a category last, so that a mixed catalogue begins with what is sorted.
        var ordered = items
            .OrderBy(item => item.Category is null)
            .ThenBy(item => item.Category, StringComparer.Ordinal)
            .ThenBy(item => item.TitleIn(""), StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        var categories = ordered
            .Select(item => item.Category)
            .OfType<string>()
            .GroupBy(category => category, StringComparer.Ordinal)
            .Select(group => new ShelfCategory(group.Key, group.Count()))
            .ToImmutableArray();
        return new Stock(ordered, categories, time.GetUtcNow());
    }

    private static ShelfItem ToItem(Product product)
    {
        var prices = product.Variants.Select(variant => variant.Price.Amount).ToList();
        var titles = product
            .Localized.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Title, StringComparer.Ordinal)
            .SetItem("", product.Title);
        var words = string.Join(
            ' ',
            titles.Values.Append(product.Brand).Append(product.Category).Append(product.Id.Value)
        );
        return new ShelfItem(
            product.Id,
            titles,
            product.Category,
            product.ImageUrl,
            new Money(prices.Min(), product.Variants[0].Price.Currency),
            prices.Min() != prices.Max(),
            product.Variants.Any(variant => variant.InStock),
            Fold(words)
        );
    }

    private sealed record Stock(
        ImmutableArray<ShelfItem> Items,
        ImmutableArray<ShelfCategory> Categories,
        DateTimeOffset ReadAt
    );
}
