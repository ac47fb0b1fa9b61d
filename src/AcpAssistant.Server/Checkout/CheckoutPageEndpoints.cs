using AcpAssistant.Commerce;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>A session's page: what it holds and where it stands, for whoever has its link. Plain forms; each post leads to a page that can be loaded again.</summary>
internal static class CheckoutPageEndpoints
{
    private const int LongestId = 100;

    public static void MapCheckoutPages(this IEndpointRouteBuilder routes)
    {
        foreach (var language in PageLanguage.All)
        {
            var group = routes.MapGroup(language.Prefix + "/checkout/{id}").WithPageSecurity().ExcludeFromDescription();
            group.WithPrivatePages();
            group.MapGet(
                "",
                (string id, string? key, string? note, CheckoutDesk desk, HttpContext http) =>
                    desk.ShowAsync(language, Id(id), key, note, http)
            );
            group.MapPost(
                "",
                (string id, CheckoutDesk desk, HttpContext http) => desk.ActAsync(language, Id(id), http)
            );
            group.MapGet(
                "/go",
                (string id, CheckoutDesk desk, HttpContext http) => desk.GoAsync(language, Id(id), http)
            );
            group.MapGet(
                "/paid",
                (string id, string? key, CheckoutDesk desk, HttpContext http) =>
                    desk.ReturnAsync(language, Id(id), key, isBack: false, http)
            );
            group.MapGet(
                "/back",
                (string id, string? key, CheckoutDesk desk, HttpContext http) =>
                    desk.ReturnAsync(language, Id(id), key, isBack: true, http)
            );
        }
    }

    /// <summary>One person's pages, whose address may hold a key.</summary>
    public static void WithPrivatePages(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(
            (context, next) =>
            {
                var headers = context.HttpContext.Response.Headers;
                headers.CacheControl = "no-store";
                headers["Referrer-Policy"] = "no-referrer";
                headers["X-Robots-Tag"] = "noindex";
                return next(context);
            }
        );

    private static SessionId Id(string segment) => new(segment.Length > LongestId ? segment[..LongestId] : segment);
}
