using System.Globalization;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Gathers the pages of manuals that come as separate records, and makes one document per product of them.</summary>
internal sealed class ManualPages
{
    private readonly Dictionary<string, List<(int Page, string Text)>> _pages = new(StringComparer.Ordinal);

    public void Add(string productId, int page, string text)
    {
        if (!_pages.TryGetValue(productId, out var pages))
        {
            _pages[productId] = pages = [];
        }

        pages.Add((page, text));
    }

    /// <summary>Documents without title: the ingestion takes the product's.</summary>
    public IEnumerable<SourceDocument> Documents(DocumentKind kind) =>
        _pages.Select(manual => new SourceDocument
        {
            Id = $"manual:{manual.Key}",
            Kind = kind,
            Title = "",
            Text = string.Join(
                "\n\n",
                manual.Value.GroupBy(page => page.Page).OrderBy(page => page.Key).Select(TextOf)
            ),
            ProductId = manual.Key,
            Source = "",
        });

    private static string TextOf(IGrouping<int, (int Page, string Text)> page) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"## Page {page.Key}\n\n{string.Join("\n\n", page.Select(part => part.Text))}"
        );
}
