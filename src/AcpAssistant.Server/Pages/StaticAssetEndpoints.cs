using Microsoft.AspNetCore.Http.HttpResults;

namespace AcpAssistant.Server.Pages;

/// <summary>Serves the widget's modules and the pages' style sheet.</summary>
internal static class StaticAssetEndpoints
{
    public static void MapStaticAssetFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/widget/{**file}", ["GET", "HEAD"], Widget);
        routes.MapMethods("/site/{**file}", ["GET", "HEAD"], Site);
    }

    private static Results<FileContentHttpResult, NotFound> Widget(string file, HttpContext http, StaticAssets assets)
    {
        // A shop on another host loads the modules from here, and module scripts are fetched with CORS.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return Serve("widget/" + file, http, assets);
    }

    private static Results<FileContentHttpResult, NotFound> Site(string file, HttpContext http, StaticAssets assets) =>
        Serve("site/" + file, http, assets);

    private static Results<FileContentHttpResult, NotFound> Serve(string path, HttpContext http, StaticAssets assets)
    {
        if (assets.Find(path) is not { } asset)
        {
            return TypedResults.NotFound();
        }

        // Names carry no hash, so browsers ask each time; an unchanged file costs a 304.
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: asset.Tag);
    }
}
