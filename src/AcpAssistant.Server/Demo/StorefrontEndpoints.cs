using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Demo;

/// <summary>The demo shop's pages, in English at the root and in French below <c>/fr</c>.</summary>
internal static class StorefrontEndpoints
{
    private const int PageSize = 24;

    public static void MapStorefront(this IEndpointRouteBuilder routes)
    {
        foreach (var language in PageLanguage.All)
        {
            var group = routes.MapGroup(language.Prefix).WithPageSecurity().ExcludeFromDescription();
            group.MapGet(
                "/",
                (
                    string? category,
                    string? q,
                    int? page,
                    Shelves shelves,
                    IOptions<ShopOptions> shop,
                    CancellationToken ct
                ) => HomeAsync(language, category, q, page, shelves, shop, ct)
            );
            group.MapGet(
                "/products/{id}",
                (string id, ICatalog catalog, IOptions<ShopOptions> shop, HttpContext http) =>
                    ProductAsync(language, id, catalog, shop, http)
            );
            group.MapGet(
                "/help",
                (HelpArticles help, IOptions<ShopOptions> shop) =>
                    HelpIndexSlice.Create(
                        new HelpIndexPage(
                            Site(language, shop, SiteTexts.In(language).Help, "/help"),
                            help.List(language)
                        )
                    )
            );
            group.MapGet(
                "/help/{**slug}",
                (string slug, HelpArticles help, IOptions<ShopOptions> shop, HttpContext http) =>
                    HelpAsync(language, slug, help, shop, http)
            );
        }
    }

    internal static SitePage Site(PageLanguage language, IOptions<ShopOptions> shop, string title, string? path) =>
        new()
        {
            Title = title,
            Shop = shop.Value.Name,
            Language = language,
            Path = path,
        };

    private static async Task<IResult> HomeAsync(
        PageLanguage language,
        string? category,
        string? q,
        int? page,
        Shelves shelves,
        IOptions<ShopOptions> shop,
        CancellationToken cancellationToken
    )
    {
        var words = string.IsNullOrWhiteSpace(q) ? null : q.Trim()[..Math.Min(q.Trim().Length, 200)];
        var chosen = string.IsNullOrEmpty(category) ? null : category;
        var shelf = await shelves.BrowseAsync(chosen, words, page ?? 1, PageSize, cancellationToken);
        var site = Site(language, shop, SiteTexts.In(language).Products, "/") with { Query = words };
        return HomeSlice.Create(new HomePage(site, shelf, chosen));
    }

    private static async Task<IResult> ProductAsync(
        PageLanguage language,
        string id,
        ICatalog catalog,
        IOptions<ShopOptions> shop,
        HttpContext http
    )
    {
        if (await catalog.FindProductAsync(PathId.Product(id), http.RequestAborted) is not { } product)
        {
            return Missing(language, shop);
        }

        var title = product.TitleIn(language.Code);
        var localized = product.Localized.GetValueOrDefault(language.Code);
        var site = Site(language, shop, title, "/products/" + Uri.EscapeDataString(PathId.Product(id).Value)) with
        {
            ProductId = PathId.Product(id).Value,
        };
        return ProductSlice.Create(
            new ProductPage(
                site,
                product,
                title,
                localized?.Description ?? product.Description,
                localized?.Facts ?? product.Facts
            )
        );
    }

    private static async Task<IResult> HelpAsync(
        PageLanguage language,
        string slug,
        HelpArticles help,
        IOptions<ShopOptions> shop,
        HttpContext http
    )
    {
        if (await help.FindAsync(slug, language, http.RequestAborted) is not { } article)
        {
            return Missing(language, shop);
        }

        var everywhere = PageLanguage.All.All(other => help.Has(slug, other));
        var site = Site(language, shop, article.Title, everywhere ? "/help/" + slug : null);
        return HelpSlice.Create(new HelpPage(site, article));
    }

    private static RazorSlices.RazorSlice<SitePage> Missing(PageLanguage language, IOptions<ShopOptions> shop)
    {
        var page = MissingSlice.Create(Site(language, shop, SiteTexts.In(language).NotFound, null));
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
