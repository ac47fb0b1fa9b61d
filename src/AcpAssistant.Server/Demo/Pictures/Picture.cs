using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Server.Demo.Pictures;

/// <summary>Draws a product that has no photo: a shape by what it is, a colour by its first variant, a ground by its id. The same product always looks the same.</summary>
public static class Picture
{
    /// <summary>Where the drawing of a product is served.</summary>
    public static string AddressOf(ProductId id) => $"/images/{Uri.EscapeDataString(id.Value)}.svg";

    /// <summary>The drawing as SVG.</summary>
    public static string Draw(Product product)
    {
        var hash = Hash(product.Id.Value);
        var hue = (int)(hash % 360);
        var drawn = PictureShapes.For(product.Title, product.Category);
        var paint =
            PictureColors.Of(ColorOf(product))
            ?? (PictureShapes.IsDark(drawn) ? PictureColors.Dark : PictureColors.Any(hash));
        var shape = drawn
            .Replace("{m}", paint.Main, StringComparison.Ordinal)
            .Replace("{d}", paint.Dark, StringComparison.Ordinal)
            .Replace("{l}", paint.Light, StringComparison.Ordinal)
            .Replace("{t}", Initial(product.Title), StringComparison.Ordinal);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img"><title>{Escape(product.Title)}</title>"""
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<defs><linearGradient id="g" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="hsl({hue} 28% 94%)"/><stop offset="1" stop-color="hsl({(hue + 24) % 360} 24% 84%)"/></linearGradient></defs>"""
        );
        svg.Append("""<rect width="400" height="400" fill="url(#g)"/>""");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<circle cx="{150 + (hash >> 8) % 100}" cy="{150 + (hash >> 16) % 60}" r="{130 + (hash >> 24) % 30}" fill="hsl({(hue + 12) % 360} 30% 97%)" opacity=".75"/>"""
        );
        svg.Append("""<ellipse cx="200" cy="330" rx="112" ry="12" fill="#1f2623" opacity=".12"/>""");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<g stroke="{paint.Dark}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round" fill="{paint.Main}">{shape}</g></svg>"""
        );
        return svg.ToString();
    }

    private static string? ColorOf(Product product) =>
        product
            .Variants.OrderByDescending(variant => variant.InStock)
            .Select(variant =>
                variant.Options.GetValueOrDefault("color") ?? variant.Options.GetValueOrDefault("colour")
            )
            .FirstOrDefault(color => color is not null);

    private static string Initial(string title) =>
        Escape(title.Trim() is { Length: > 0 } text ? char.ToUpperInvariant(text[0]).ToString() : "?");

    private static string Escape(string text) =>
        new XText(
            new string([.. text.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))])
        ).ToString();

    // FNV-1a: stable over versions and machines, unlike string.GetHashCode.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * 16777619u);
        }

        return hash;
    }
}
