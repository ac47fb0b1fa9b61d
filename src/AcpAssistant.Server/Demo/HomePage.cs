namespace AcpAssistant.Server.Demo;

/// <summary>The shelf: everything, a category, or what was searched for.</summary>
/// <param name="Site">Around it.</param>
/// <param name="Shelf">The products.</param>
/// <param name="Category">The chosen category; null = all.</param>
public sealed record HomePage(SitePage Site, ShelfPage Shelf, string? Category)
{
    /// <summary>The address of another page or category of this shelf.</summary>
    public string AddressOf(string? category, int page)
    {
        var query = new List<string>();
        if (category is not null)
        {
            query.Add("category=" + Uri.EscapeDataString(category));
        }

        if (!string.IsNullOrEmpty(Site.Query))
        {
            query.Add("q=" + Uri.EscapeDataString(Site.Query));
        }

        if (page > 1)
        {
            query.Add("page=" + page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var root = Site.Language.Prefix.Length == 0 ? "/" : Site.Language.Prefix;
        return query.Count == 0 ? root : $"{root}?{string.Join('&', query)}";
    }
}
