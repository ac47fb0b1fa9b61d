using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Server.Demo.Pictures;

/// <summary>Serves drawings of products.</summary>
internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/images/{id}.svg", DrawAsync).ExcludeFromDescription();

    private static async Task<IResult> DrawAsync(string id, ICatalog catalog, HttpContext http)
    {
        if (await catalog.FindProductAsync(PathId.Product(id), http.RequestAborted) is not { } product)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // The widget shows it on other hosts too.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Text(Picture.Draw(product), "image/svg+xml", System.Text.Encoding.UTF8);
    }
}
