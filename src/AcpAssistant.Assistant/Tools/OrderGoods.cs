using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>What the catalogue knows of the things in an order: their names in the person's language and the words people call them by.</summary>
public sealed class OrderGoods(ICatalog catalog)
{
    private const int WordsThatName = 6;

    /// <summary>The order with its lines named in a language, where the catalogue has a name in it; for showing only.</summary>
    internal async Task<Order> InLanguageAsync(Order order, string language, CancellationToken cancellationToken)
    {
        var lines = order.Lines.ToBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                await catalog.FindProductAsync(lines[i].ProductId, cancellationToken) is { } product
                && product.Localized.TryGetValue(language, out var localized)
            )
            {
                lines[i] = lines[i] with { Title = localized.Title };
            }
        }

        return order with
        {
            Lines = lines.ToImmutable(),
        };
    }

    /// <summary>Line id to the texts that tell what kind of thing it is: name, shelf and the beginning of the description, in all languages.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> DescribeAsync(
        Order order,
        CancellationToken cancellationToken
    )
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in order.Lines)
        {
            var product = await catalog.FindProductAsync(line.ProductId, cancellationToken);
            texts[line.Id] = product is null ? line.Title : Text(line, product);
        }

        return texts;
    }

    // A description begins with what the thing is and goes on with what it goes with.
    private static string Beginning(string description) =>
        string.Join(' ', description.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsThatName));

    private static string Text(OrderLine line, Product product) =>
        string.Join(
            ' ',
            [
                line.Title,
                product.Title,
                product.Category ?? "",
                Beginning(product.Description),
                .. product.Localized.Values.Select(localized =>
                    $"{localized.Title} {Beginning(localized.Description)}"
                ),
            ]
        );
}
